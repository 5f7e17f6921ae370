package mnl.data.importing;

import java.util.List;
import java.util.Locale;
import mnl.data.Split;
import mnl.data.importing.SourceOutline.Tag;
import org.jspecify.annotations.Nullable;

/** How samples are divided into training, validation and test samples. */
public sealed interface SplitRule {

    /** Which split a text means, in any of the usual spellings; null where it means none. */
    static @Nullable Split split(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training", "trn" -> Split.TRAIN;
            case "validation", "valid", "val", "dev" -> Split.VALIDATION;
            case "test", "testing", "eval" -> Split.TEST;
            default -> null;
        };
    }

    /** The rule where none is asked for: as the sources say, otherwise 60/20/20, by group where there are groups. */
    static SplitRule usual(List<SourceOutline> sources) {
        return anyHas(sources, Tag.SPLIT) || anyHas(sources, Tag.FOLD)
                ? new Given()
                : new Random(new Shares(60, 20, 20), anyHas(sources, Tag.GROUP));
    }

    private static boolean anyHas(List<SourceOutline> sources, Tag tag) {
        return sources.stream().anyMatch(source -> source.has(tag));
    }

    /** As the sources say: a column of splits or folds, or one file per split. */
    record Given() implements SplitRule {}

    /**
     * Drawn by the seed with the same shares in every class, or, by group, with shares as near as whole groups allow.
     *
     * @param shares of the splits
     * @param byGroup whether the samples of a group stay together
     */
    record Random(Shares shares, boolean byGroup) implements SplitRule {}

    /**
     * K folds of equal size, drawn by the seed; a run with seed s tests on fold s mod K.
     *
     * @param count K, at least 2
     * @param byGroup whether the samples of a group stay together
     */
    record Folds(int count, boolean byGroup) implements SplitRule {
        public Folds {
            if (count < 2 || count > 1000) {
                throw new IllegalArgumentException(
                        count + " folds are not possible. Choose 2 to 1000 folds, such as 5.");
            }
        }
    }

    /** One fold for every group, in the order of their names: nobody who is tested was trained on. */
    record FoldPerGroup() implements SplitRule {}

    /**
     * Shares of training, validation and test samples, in percent; they add up to 100, and only validation may be 0.
     */
    record Shares(double train, double validation, double test) {
        private static final double ROUNDING = 1e-6;

        public Shares {
            boolean positive = train > 0 && validation >= 0 && test > 0;
            if (!positive || Math.abs(train + validation + test - 100) > ROUNDING) {
                throw new IllegalArgumentException("The shares " + train + "/" + validation + "/" + test
                        + " do not divide the samples. Give percentages of training, validation and test samples that "
                        + "add up to 100, such as 60/20/20.");
            }
        }

        /**
         * Shares as they are written, such as {@code 60/20/20}.
         *
         * @throws IllegalArgumentException with one sentence when they are not
         */
        public static Shares parse(String text) {
            String[] parts = text.split("/", -1);
            try {
                if (parts.length == 3) {
                    return new Shares(
                            Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
                }
            } catch (NumberFormatException notNumbers) {
                // refused below
            }
            throw new IllegalArgumentException(
                    "These are no shares. Write percentages of training, validation and test samples that "
                            + "add up to 100, such as 60/20/20.");
        }

        /** The shares in the order of {@link mnl.data.Split}, adding up to 1. */
        double[] fractions() {
            return new double[] {train / 100, validation / 100, test / 100};
        }
    }
}
