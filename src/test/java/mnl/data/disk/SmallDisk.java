package mnl.data.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own with little room, which fills up, or becomes read-only; only where tests may mount one. */
public final class SmallDisk implements AutoCloseable {
    private static final int PIECE = 4096;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /**
     * Mounts one; the test is skipped where it may not.
     *
     * @param place a folder that is made for it
     * @param kilobytes how much fits on it
     */
    public static SmallDisk mounted(Path place, int kilobytes) throws IOException {
        Files.createDirectory(place);
        String refusal = command("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", place.toString());
        Assumptions.assumeTrue(refusal.isEmpty(), "A small disk cannot be mounted here: " + refusal);
        return new SmallDisk(place);
    }

    /** Its folder. */
    public Path folder() {
        return place;
    }

    /** Leaves no room at all. */
    public void fill() throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /** Gives the room back. */
    public void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    /** Nothing can be changed from now on, or again. */
    public void readOnly(boolean on) throws IOException {
        String refusal = command("mount", "-o", "remount," + (on ? "ro" : "rw"), place.toString());
        Assumptions.assumeTrue(refusal.isEmpty(), "The disk cannot be made read-only here: " + refusal);
    }

    @Override
    public void close() throws IOException {
        command("umount", "-l", place.toString());
    }

    /** What it says when it fails; empty where it does not. */
    private static String command(String... words) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? "" : said.isBlank() ? "it failed" : said.strip();
        } catch (IOException noSuchProgram) {
            return String.valueOf(noSuchProgram.getMessage());
        }
    }
}
