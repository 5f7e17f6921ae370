package mnl.lab.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mnl.data.WholeFile;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** The two files over all cells of a sweep, beside their folders. Writing never leaves half a file. */
public final class SweepTables {
    private final Path folder;
    private final String name;
    private final List<String> fields;

    /**
     * @param folder where the cells are
     * @param name of the sweep: its files are called {@code <name>-results.csv} and {@code <name>-summary.json}
     * @param fields paths of the grid's fields
     */
    public SweepTables(Path folder, String name, List<String> fields) {
        this.folder = folder;
        this.name = name;
        this.fields = List.copyOf(fields);
    }

    /** One line per cell, arm and seed. */
    public Path csv() {
        return folder.resolve(name + "-results.csv");
    }

    /** Means, intervals and paired tests per cell. */
    public Path summary() {
        return folder.resolve(name + "-summary.json");
    }

    /** Writes both. */
    public void write(List<SweepResult> results) {
        try {
            WholeFile.write(csv(), SweepCsv.render(fields, results));
            WholeFile.write(
                    summary(),
                    new ObjectMapper()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(SweepSummary.of(name, results))
                            + "\n");
        } catch (IOException e) {
            throw new RunException(Texts.of("sweep.sweep-tables.the-tables-of-the", folder, e.getMessage()), e);
        }
    }
}
