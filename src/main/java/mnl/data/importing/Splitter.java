package mnl.data.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/** Divides samples by a rule. */
final class Splitter {
    private static final int MOST_FOLDS = 1_000;

    private final SplitRule rule;
    private final long seed;

    Splitter(SplitRule rule, long seed) {
        this.rule = rule;
        this.seed = seed;
    }

    /**
     * The parts of samples.
     *
     * @param samples the samples with their tags
     * @param labels their classes [n]
     * @param naming the classes
     * @throws DataException when the rule cannot be followed, or leaves a part without samples or training without a class
     */
    Parts parts(Arrangement samples, int[] labels, ClassNaming naming) {
        Parts parts;
        if (rule instanceof SplitRule.Random random) {
            parts = new Parts(drawn(random.shares().fractions(), random.byGroup(), samples, labels, naming), 3, false);
        } else if (rule instanceof SplitRule.Folds folds) {
            double[] fractions = new double[folds.count()];
            Arrays.fill(fractions, 1.0 / folds.count());
            parts = new Parts(drawn(fractions, folds.byGroup(), samples, labels, naming), folds.count(), true);
        } else if (rule instanceof SplitRule.FoldPerGroup) {
            parts = perGroup(groups(samples));
        } else {
            parts = given(samples);
        }
        check(parts, labels, naming);
        return parts;
    }

    private int[] drawn(double[] fractions, boolean byGroup, Arrangement samples, int[] labels, ClassNaming naming) {
        if (!byGroup) {
            return new StratifiedDraw(fractions).draw(labels, naming, seed);
        }
        return new GroupedDraw(fractions).draw(labels, groups(samples), seed);
    }

    private static List<String> groups(Arrangement samples) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> samples.get(Tag.GROUP, i))
                .toList();
    }

    private static Parts perGroup(List<String> groups) {
        List<String> names =
                groups.stream().distinct().sorted(NaturalOrder.OF_TEXTS).toList();
        if (names.size() < 2 || names.size() > MOST_FOLDS) {
            throw new DataException(
                    names.size() == 1
                            ? Texts.of("importing.splitter.there-is-1-group", MOST_FOLDS)
                            : Texts.of("importing.splitter.there-are-groups-and", names.size(), MOST_FOLDS));
        }
        Map<String, Integer> folds = new HashMap<>();
        names.forEach(name -> folds.put(name, folds.size()));
        return new Parts(groups.stream().mapToInt(folds::get).toArray(), names.size(), true);
    }

    private static Parts given(Arrangement samples) {
        boolean folds = samples.has(Tag.FOLD);
        if (folds == samples.has(Tag.SPLIT)) {
            throw new DataException(
                    folds
                            ? Texts.of("importing.splitter.there-are-columns-of")
                            : Texts.of("importing.splitter.no-source-says-which"));
        }
        int[] parts = IntStream.range(0, samples.size())
                .map(i -> folds ? fold(samples, i) : splitOf(samples, i))
                .toArray();
        return new Parts(parts, folds ? Arrays.stream(parts).max().orElse(0) + 1 : Split.values().length, folds);
    }

    private static int splitOf(Arrangement samples, int sample) {
        String text = samples.get(Tag.SPLIT, sample);
        Split split = SplitRule.split(text);
        if (split == null) {
            throw new DataException(Texts.of("importing.splitter.the-split-is-not", place(samples, sample), text));
        }
        return split.number();
    }

    private static int fold(Arrangement samples, int sample) {
        String text = samples.get(Tag.FOLD, sample).strip();
        if (!text.matches("\\d{1,3}")) {
            throw new DataException(
                    Texts.of("importing.splitter.the-fold-is-not", place(samples, sample), text, MOST_FOLDS - 1));
        }
        return Integer.parseInt(text);
    }

    private static String place(Arrangement samples, int sample) {
        return samples.tables().get(0).describe(samples.rows()[0][sample]);
    }

    private static void check(Parts parts, int[] labels, ClassNaming naming) {
        int[] sizes = parts.sizes();
        for (int part = 0; part < sizes.length; part++) {
            boolean needed = parts.folds() || part != Split.VALIDATION.number();
            if (needed && sizes[part] == 0) {
                throw new DataException(
                        parts.folds()
                                ? Texts.of("importing.splitter.there-are-no-samples", part)
                                : Texts.of("importing.splitter.there-are-no-samples-in", name(part)));
            }
        }
        int[][] counts = parts.sizes(labels, naming.names().size());
        for (int label = 0; label < naming.names().size(); label++) {
            int all = 0;
            for (int[] count : counts) {
                all += count[label];
            }
            for (int part = 0; part < parts.count(); part++) {
                boolean missing = parts.folds()
                        ? counts[part][label] == all
                        : part == Split.TRAIN.number() && counts[part][label] == 0;
                if (missing) {
                    throw new DataException(
                            parts.folds()
                                    ? Texts.of(
                                            "importing.splitter.the-class-has-no",
                                            naming.names().get(label),
                                            part)
                                    : Texts.of(
                                            "importing.splitter.the-class-has-no-training",
                                            naming.names().get(label)));
                }
            }
        }
    }

    /** A split as it is written. */
    static String name(int split) {
        return Split.of(split).name().toLowerCase(Locale.ROOT);
    }
}
