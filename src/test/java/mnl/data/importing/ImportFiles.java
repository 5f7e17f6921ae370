package mnl.data.importing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;

/** Writes small files to import, whole and broken. */
public record ImportFiles(Path folder) {

    /** A text file in UTF-8. */
    public Path text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of these bytes. */
    public Path bytes(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder. */
    public Path folder(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A table {@code id,x,y,label} of this many rows, two classes in turn. */
    public static String table(int rows) {
        StringBuilder text = new StringBuilder("id,x,y,label\n");
        for (int i = 0; i < rows; i++) {
            text.append("s" + i + "," + i + "," + (0.5 * i) + "," + (i % 2 == 0 ? "cat" : "dog") + "\n");
        }
        return text.toString();
    }

    /** A NumPy array with any header, right or wrong. */
    public static byte[] npy(String type, boolean fortran, String shape, byte[] data) {
        return npy(
                "{'descr': " + type + ", 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
                        + ", }",
                data);
    }

    /** A NumPy array with this dictionary. */
    public static byte[] npy(String dictionary, byte[] data) {
        byte[] text = (dictionary + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        return all.putShort((short) text.length).put(text).put(data).array();
    }

    /** Little-endian 32-bit floats. */
    public static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** A compressed archive; names and contents in turn. */
    public Path zip(String name, Object... entries) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
            return folder.resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A PNG picture of one grey. */
    public static byte[] png(int width, int height, int grey) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, grey);
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A MATLAB file. */
    public Path mat(String name, MatFile content) {
        try {
            Mat5.writeToFile(content, folder.resolve(name).toFile());
            return folder.resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
