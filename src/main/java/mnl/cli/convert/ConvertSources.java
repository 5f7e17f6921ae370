package mnl.cli.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files {@code convert} reads. */
final class ConvertSources {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files to read; each becomes a modality called like the file, or several.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--modality",
            paramLabel = "NAME=FILE",
            description = "A file with one modality and the name it gets. Where each split has a file of its own:"
                    + " NAME@train=FILE, NAME@validation=FILE, NAME@test=FILE (without NAME for tables of several"
                    + " modalities).")
    List<String> modalities = new ArrayList<>();

    @Option(names = "--labels", paramLabel = "FILE", description = "A file that only has the labels, one per sample.")
    @Nullable
    Path labels;

    @Option(
            names = "--pair",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "Which samples of several files belong together: auto (equal ids where all have ids, otherwise"
                            + " the order), id, shared-id (leaves out what is not in all), order, class (any two samples of a"
                            + " class, drawn by the seed, none twice).")
    String pair;

    @Option(names = "--pair-by-class", description = "The same as --pair class.")
    boolean pairByClass;
}
