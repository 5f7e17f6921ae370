package mnl.ui.chart;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.PngImage;
import mnl.figure.surface.Surface;

/** Draws charts on images instead of the window. */
final class Pictures {
    private Pictures() {}

    /** Something that draws on a surface of this many pixels. */
    @FunctionalInterface
    interface Painting {
        void paint(Surface surface, double width, double height);
    }

    /** Draws at a scale, sharp at every scale; on the FX thread. */
    static WritableImage draw(Painting painting, String fontFamily, double width, double height, double scale) {
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
        surface.setFamily(fontFamily);
        painting.paint(surface, width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }

    /** A picture as a PNG file; on any thread once the picture is drawn. */
    static byte[] png(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PngImage.encode(new PixelImage(pixels, width, height));
    }
}
