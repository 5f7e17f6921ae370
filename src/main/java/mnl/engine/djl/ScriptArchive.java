package mnl.engine.djl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript archive with one module that has a program and no data: a zip whose entries are stored, with the program's text,
 * the pickled object, no constants, and the format's version.
 */
final class ScriptArchive {
    private static final byte[] VERSION = "3\n".getBytes(StandardCharsets.US_ASCII);

    /** Pickle protocol 2: the empty tuple. */
    private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};

    private ScriptArchive() {}

    /**
     * Packs a program.
     *
     * @param module name of its class
     * @param program its text
     */
    static byte[] of(String module, String program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", object(module));
            store(zip, "code/__torch__.py", program.getBytes(StandardCharsets.UTF_8));
            store(zip, "constants.pkl", NO_CONSTANTS);
            store(zip, "version", VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry("module/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Pickle protocol 2: an object of the class with the one attribute training = False. */
    private static byte[] object(String module) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] attribute = "training".getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(new byte[] {(byte) 0x80, 2});
        out.writeBytes(("c__torch__\n" + module + "\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {'q', 0, ')', (byte) 0x81, '}', '(', 'X', (byte) attribute.length, 0, 0, 0});
        out.writeBytes(attribute);
        out.writeBytes(new byte[] {(byte) 0x89, 'u', 'b', '.'});
        return out.toByteArray();
    }
}
