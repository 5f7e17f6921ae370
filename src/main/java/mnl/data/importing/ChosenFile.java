package mnl.data.importing;

import java.nio.file.Path;
import mnl.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder to import, and what it holds.
 *
 * @param path where it is
 * @param use which samples it holds, or only their labels
 * @param options how it is to be understood
 */
public record ChosenFile(Path path, Use use, SourceOptions options) {

    /** What a file is for. */
    public enum Use {
        /** Samples of all splits. */
        SAMPLES(null),
        /** Training samples. */
        TRAIN(Split.TRAIN),
        /** Validation samples. */
        VALIDATION(Split.VALIDATION),
        /** Test samples. */
        TEST(Split.TEST),
        /** Only the labels of the samples in the other files. */
        LABELS(null);

        private final @Nullable Split split;

        Use(@Nullable Split split) {
            this.split = split;
        }

        /** The split that all its samples belong to; null where that is not said. */
        public @Nullable Split split() {
            return split;
        }

        /** A file with the samples of a split. */
        public static Use of(Split split) {
            return switch (split) {
                case TRAIN -> TRAIN;
                case VALIDATION -> VALIDATION;
                case TEST -> TEST;
            };
        }
    }
}
