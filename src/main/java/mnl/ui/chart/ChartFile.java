package mnl.ui.chart;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are complete or not there. */
final class ChartFile {
    private ChartFile() {}

    /** Writes under a temporary name next to the file, then moves it there. */
    static ExportOutcome write(Path file, byte[] content) {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, ".export", ".part");
            Files.write(temporary, content);
            move(temporary, file);
            return new ExportOutcome(file, null);
        } catch (IOException | SecurityException e) {
            discard(temporary);
            return new ExportOutcome(
                    file, "The chart could not be written to " + file + ": choose a folder that can be written to.");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            System.getLogger(ChartFile.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + temporary, e);
        }
    }
}
