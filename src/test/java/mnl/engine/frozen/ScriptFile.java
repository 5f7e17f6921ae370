package mnl.engine.frozen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small TorchScript files: a module without parameters whose forward is given as TorchScript text. */
public final class ScriptFile {
    private static final String NAME = "Made";
    private static final int BINUNICODE = 'X';

    private ScriptFile() {}

    /**
     * Writes a module.
     *
     * @param file where to
     * @param arguments of forward, such as {@code x: Tensor}
     * @param result type of the result, such as {@code Tensor}
     * @param lines body of forward
     */
    public static Path write(Path file, String arguments, String result, String... lines) {
        String code = "class " + NAME + "(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self: __torch__." + NAME + ",\n    " + arguments + ") -> " + result + ":\n    "
                + String.join("\n    ", lines) + "\n";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "made/data.pkl", pickledModule());
            add(zip, "made/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            add(zip, "made/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            add(zip, "made/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** An object of the class with the one attribute training = False, in Python's pickle protocol 2. */
    private static byte[] pickledModule() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 2, 'c'});
        out.writeBytes(("__torch__\n" + NAME + "\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {')', (byte) 0x81, '}', '('});
        byte[] key = "training".getBytes(StandardCharsets.US_ASCII);
        out.write(BINUNICODE);
        out.writeBytes(new byte[] {(byte) key.length, 0, 0, 0});
        out.writeBytes(key);
        out.writeBytes(new byte[] {(byte) 0x89, 'u', 'b', '.'});
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
