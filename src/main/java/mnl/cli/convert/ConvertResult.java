package mnl.cli.convert;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code convert} makes of its files. */
final class ConvertResult {
    /** What --folds says for one fold per group. */
    static final String PER_GROUP = "per-group";

    @Option(
            names = "--split",
            paramLabel = "A/B/C",
            description =
                    "Percentages of training, validation and test samples, drawn by the seed: alike in every class, or"
                            + " by whole groups where there is a group column. 60/20/20 unless given or said by the files.")
    @Nullable
    String split;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Divide into K folds instead: a run with seed s tests on fold s mod K. "
                    + ConvertResult.PER_GROUP + " makes one fold of every group.")
    @Nullable
    String folds;

    @Option(
            names = "--class-names",
            paramLabel = "NAMES",
            description =
                    "Names of the classes in the order of the labels, or the labels in the order wanted; with commas"
                            + " between them.")
    @Nullable
    String classNames;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything that is drawn; 0 unless given.")
    long seed;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the data are called; the folder's name unless given.")
    @Nullable
    String name;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "Their terms, an SPDX identifier where there is one.")
    String licence = "";

    @Option(names = "--source", paramLabel = "TEXT", description = "Where they come from and how to cite them.")
    String source = "";
}
