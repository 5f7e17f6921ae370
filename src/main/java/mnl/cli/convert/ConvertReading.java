package mnl.cli.convert;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code convert} understands its files. */
final class ConvertReading {
    @Option(
            names = "--columns",
            paramLabel = "NAME=COLUMNS",
            description =
                    "Columns of each modality of a table, as in audio=0-239,visual=240-315. Columns are positions from"
                            + " 0, ranges, names, or prefixes as in audio_*; with + between several, as in a=0-9+20.")
    @Nullable
    String columns;

    @Option(
            names = "--label-column",
            paramLabel = "COLUMN",
            description =
                    "Column of the class: a name, a position from 0, first, last, or none. Unless given, a column called"
                            + " label, class or target, or the only column of texts.")
    String label = "";

    @Option(
            names = "--label-blocks",
            paramLabel = "N",
            description = "There is no label column: the first N samples are class 0, the next N class 1, and so on.")
    int labelBlocks;

    @Option(names = "--id-column", paramLabel = "COLUMN", description = "Column that identifies a sample.")
    String id = "";

    @Option(
            names = "--group-column",
            paramLabel = "COLUMN",
            description = "Column of what must not be divided between splits, such as the speaker.")
    String group = "";

    @Option(
            names = "--split-column",
            paramLabel = "COLUMN",
            description = "Column that says train, validation or test.")
    String split = "";

    @Option(names = "--fold-column", paramLabel = "COLUMN", description = "Column with the number of the fold, from 0.")
    String fold = "";

    @Option(
            names = "--ignore-columns",
            paramLabel = "COLUMNS",
            description = "Columns that are left out, with commas between them; of one modality only as in audio:12.")
    @Nullable
    String ignored;

    @Option(
            names = "--allow-label-columns",
            paramLabel = "COLUMNS",
            description =
                    "Features that tell the class of every sample, as copies of the labels do, end the conversion. These"
                            + " are imported all the same: names with commas between them, of one modality only as in"
                            + " audio:12, or the beginning of names as in onehot_*.")
    @Nullable
    String allowed;

    @Option(
            names = "--delimiter",
            paramLabel = "NAME",
            description = "comma, semicolon, tab or space (any white space). Detected unless given.")
    @Nullable
    String delimiter;

    @Option(
            names = "--header",
            paramLabel = "yes|no",
            description = "Whether the first row of a table holds names. Detected unless given.")
    @Nullable
    String header;
}
