package mnl.ui.chart;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How writing a chart to a file ended.
 *
 * @param file where it was to go
 * @param problem what went wrong in one sentence, or null for success
 */
public record ExportOutcome(Path file, @Nullable String problem) {
    public boolean isSuccess() {
        return problem == null;
    }
}
