package mnl.lab.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an export.
 *
 * @param folder where it is
 * @param written the files, and the folder of event files, in order
 * @param missing what could not be written, and why, a sentence each
 */
public record ExportResult(Path folder, List<Path> written, List<String> missing) {
    public ExportResult {
        written = List.copyOf(written);
        missing = List.copyOf(missing);
    }
}
