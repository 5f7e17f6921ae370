package mnl.data.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * A PNG, JPEG, GIF (its first picture), BMP or TIFF file, by its content, whatever its name ends in. Its size is
 * looked at before anything is decoded. How a camera was held (EXIF) is ignored.
 *
 * @param path where it is
 * @param name what messages call it
 */
public record PictureFile(Path path, String name) {
    private static final Set<String> KNOWN = Set.of("png", "jpeg", "jpg", "gif", "bmp", "tif", "tiff");
    private static final String REMEDY = Texts.of("picture.picture-file.save-it-again-as");
    private static final Pattern INCOMPLETE = Pattern.compile("premature|truncated", Pattern.CASE_INSENSITIVE);
    private static final long MOST_PIXELS = 64_000_000;
    private static final int BYTES_PER_PIXEL = 8;

    /** Width and height in pixels. */
    public record Size(int width, int height) {}

    /**
     * How large it is; decodes nothing.
     *
     * @throws DataException when it is no such file
     */
    public Size size() {
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            ImageReader reader = reader(stream);
            try {
                reader.setInput(stream, true, true);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } catch (RuntimeException failure) {
                throw damaged(failure);
            } finally {
                reader.dispose();
            }
        } catch (IOException failure) {
            throw damaged(failure);
        }
    }

    /**
     * Decodes.
     *
     * @throws DataException when it is no such file, damaged, or too large for this program or for the memory it has
     */
    public GreyPicture read() {
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            if (stream.length() == 0) {
                throw new DataException(Texts.of("picture.picture-file.is-empty", name, REMEDY));
            }
            ImageReader reader = reader(stream);
            try {
                return decoded(reader, stream);
            } finally {
                reader.dispose();
            }
        } catch (IOException failure) {
            throw damaged(failure);
        }
    }

    private ImageReader reader(ImageInputStream stream) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (KNOWN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new DataException(Texts.of("picture.picture-file.is-no-picture-of", name, REMEDY));
    }

    /** Readers answer damage with exceptions of any kind, the one for JPEG with a warning and half a picture. */
    private GreyPicture decoded(ImageReader reader, ImageInputStream stream) throws IOException {
        AtomicReference<String> trouble = new AtomicReference<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (INCOMPLETE.matcher(warning).find()) {
                trouble.compareAndSet(null, warning);
            }
        });
        BufferedImage image;
        try {
            reader.setInput(stream, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            image = reader.read(0);
        } catch (DataException tooLarge) {
            throw tooLarge;
        } catch (RuntimeException failure) {
            throw damaged(failure);
        }
        if (trouble.get() != null) {
            throw new DataException(Texts.of("picture.picture-file.is-incomplete", name, trouble.get(), REMEDY));
        }
        if (reader.getFormatName().equalsIgnoreCase("jpeg") && image.getRaster().getNumBands() == 4) {
            throw new DataException(Texts.of("picture.picture-file.is-a-jpeg-with", name, REMEDY));
        }
        GreyPicture picture = new GreyConversion(image).picture();
        if (picture == null) {
            throw new DataException(Texts.of("picture.picture-file.has-pixels-that-are", name, REMEDY));
        }
        return picture;
    }

    private void checkSize(int width, int height) {
        long pixels = (long) width * height;
        long most = Math.min(MOST_PIXELS, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_PIXEL);
        if (pixels > most) {
            throw new DataException(
                    Texts.of("picture.picture-file.claims-to-have-x", name, width, height, most / 1_000_000));
        }
    }

    private DataException damaged(Exception failure) {
        String detail = failure.getMessage();
        return new DataException(
                detail == null
                        ? Texts.of("picture.picture-file.cannot-be-decoded-it", name, REMEDY)
                        : Texts.of(
                                "picture.picture-file.cannot-be-decoded-it-is",
                                name,
                                detail.replaceFirst("[.!]$", ""),
                                REMEDY),
                failure);
    }
}
