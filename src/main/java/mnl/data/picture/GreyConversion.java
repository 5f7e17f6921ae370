package mnl.data.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Grey of a decoded picture: stored grey as it is, otherwise 0.299 R + 0.587 G + 0.114 B of the stored values (ITU-R BT.601).
 * What is transparent lies on white.
 */
final class GreyConversion {
    private final BufferedImage image;
    private final Raster raster;
    private final ColorModel colours;
    private final int width;

    GreyConversion(BufferedImage image) {
        this.image = image;
        raster = image.getRaster();
        colours = image.getColorModel();
        width = image.getWidth();
    }

    /** The picture; null where its kind of pixels has no grey that everyone agrees on. */
    @Nullable
    GreyPicture picture() {
        boolean grey =
                colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !(colours instanceof IndexColorModel);
        boolean whole =
                raster.getTransferType() == DataBuffer.TYPE_BYTE || raster.getTransferType() == DataBuffer.TYPE_USHORT;
        if (grey && !whole) {
            return null;
        }
        byte[] pixels = new byte[Math.multiplyExact(width, image.getHeight())];
        for (int y = 0; y < image.getHeight(); y++) {
            int[] row = grey ? stored(y) : mixed(y);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) row[x];
            }
        }
        return new GreyPicture(width, image.getHeight(), pixels);
    }

    /** Not by the colour model, which takes stored grey for linear light and would brighten it. */
    private int[] stored(int y) {
        int[] row = raster.getSamples(0, y, width, 1, 0, (int[]) null);
        int most = (1 << colours.getComponentSize(0)) - 1;
        int[] alpha = colours.hasAlpha() ? raster.getSamples(0, y, width, 1, 1, (int[]) null) : null;
        for (int x = 0; x < width; x++) {
            int grey = Math.round(row[x] * 255f / most);
            row[x] = alpha == null ? grey : onWhite(grey, Math.round(alpha[x] * 255f / most));
        }
        return row;
    }

    private int[] mixed(int y) {
        boolean plain =
                image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_INT_RGB;
        int[] row = new int[width];
        if (plain) {
            int[] bands = raster.getPixels(0, y, width, 1, (int[]) null);
            for (int x = 0; x < width; x++) {
                row[x] = luma(bands[3 * x], bands[3 * x + 1], bands[3 * x + 2]);
            }
            return row;
        }
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
            int rgb = row[x];
            row[x] = onWhite(luma(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff), rgb >>> 24);
        }
        return row;
    }

    private static int luma(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    private static int onWhite(int grey, int alpha) {
        return (grey * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
