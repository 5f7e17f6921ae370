package mnl.ui.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Supplier;
import mnl.data.WholeFile;
import mnl.words.Texts;

/** Writes files of charts, with one sentence where that fails. */
final class ChartFile {
    private static final Logger LOG = System.getLogger(ChartFile.class.getName());

    private ChartFile() {}

    /** Makes the content and writes the file as a whole. */
    static ExportOutcome write(Path file, Supplier<byte[]> content) {
        byte[] made;
        try {
            made = content.get();
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.WARNING, "A chart could not be drawn for " + file, e);
            return new ExportOutcome(file, Texts.of("chart.chart-file.the-chart-could-not", file.getFileName()));
        }
        try {
            WholeFile.write(file, made);
            return new ExportOutcome(file, null);
        } catch (IOException | SecurityException e) {
            return new ExportOutcome(file, Texts.of("chart.chart-file.the-chart-could-not-be", file));
        }
    }
}
