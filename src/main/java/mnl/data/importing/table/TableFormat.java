package mnl.data.importing.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFormat;
import mnl.data.importing.SourceOptions;
import mnl.words.Texts;

/** Text tables. */
public final class TableFormat implements SourceFormat {
    @Override
    public String name() {
        return Texts.of("importing.table-format.text-table-csv-tsv");
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        return !Files.isDirectory(path);
    }

    @Override
    public Set<Correction> corrections(Path path) {
        return Set.of(Correction.TEXT_LAYOUT, Correction.COLUMNS);
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        return new TableSource(path, options);
    }
}
