package mnl.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import mnl.data.WholeFile;

/** Writes files of charts, with one sentence where that fails. */
final class ChartFile {
    private ChartFile() {}

    /** Writes a file as a whole. */
    static ExportOutcome write(Path file, byte[] content) {
        try {
            WholeFile.write(file, content);
            return new ExportOutcome(file, null);
        } catch (IOException | SecurityException e) {
            return new ExportOutcome(
                    file, "The chart could not be written to " + file + ": choose a folder that can be written to.");
        }
    }
}
