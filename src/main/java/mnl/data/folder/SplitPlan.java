package mnl.data.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.data.random.SeededStream;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the table each split has under a seed. With K folds, seed s tests on all of fold s mod K and trains on all
 * others, whatever their sizes. Where the table has a column {@value #GROUP}, validation samples are held out by whole
 * groups.
 */
final class SplitPlan {
    /** Name of the column that says which samples must not be on both sides of a split. */
    static final String GROUP = "group";

    /** Where there are no folds. */
    private static final int ALL = -1;

    private static final long TRAINING_DRAW = SeededStream.key("training samples");

    private final int[] labels;
    private final int classes;
    private final int trainSize;
    private final int[][] training;
    private final int[][] test;
    private final int[] validation;
    private final boolean folded;
    private final boolean holdsOut;
    private final HoldOut[] parts;
    private final @Nullable GroupedHoldOut grouped;

    /**
     * Plans the splits.
     *
     * @param rows the table
     * @param classes C
     * @param trainSize training samples of a run, a multiple of C; 0 = all
     * @param validationShare share of them to hold out for validation, see {@link HoldOut}; 0 = none
     * @throws DataException when a split or a fold has no samples, or a class too few to train on
     */
    SplitPlan(List<SampleRow> rows, int classes, int trainSize, double validationShare) {
        this.classes = classes;
        this.trainSize = trainSize;
        labels = rows.stream().mapToInt(SampleRow::label).toArray();
        folded = rows.get(0).hasFold();
        if (folded) {
            int[] folds = rows.stream().mapToInt(SampleRow::fold).toArray();
            int count = Arrays.stream(folds).max().orElse(0) + 1;
            test = new int[count][];
            training = new int[count][];
            for (int fold = 0; fold < count; fold++) {
                int held = fold;
                test[fold] = rowsWhere(i -> folds[i] == held);
                training[fold] = rowsWhere(i -> folds[i] != held);
            }
            validation = new int[0];
        } else {
            training = new int[][] {rowsWhere(i -> rows.get(i).split() == Split.TRAIN)};
            test = new int[][] {rowsWhere(i -> rows.get(i).split() == Split.TEST)};
            validation = rowsWhere(i -> rows.get(i).split() == Split.VALIDATION);
        }
        holdsOut = validationShare > 0;
        check();
        boolean byGroup = holdsOut
                && rows.stream()
                        .anyMatch(row -> !row.columns().getOrDefault(GROUP, "").isEmpty());
        GroupedHoldOut draw = byGroup ? grouped(rows, validationShare) : null;
        grouped = draw;
        List<int[]> counts = Arrays.stream(training).map(this::counts).toList();
        parts = IntStream.range(0, training.length)
                .mapToObj(fold -> new HoldOut(counts, fold, trainSize / classes, byGroup ? 0 : validationShare))
                .toArray(HoldOut[]::new);
        if (draw != null) {
            Arrays.stream(training).forEach(fold -> draw.held(fold, 0));
        }
    }

    private GroupedHoldOut grouped(List<SampleRow> rows, double share) {
        List<String> groups =
                rows.stream().map(row -> row.columns().getOrDefault(GROUP, "")).toList();
        return new GroupedHoldOut(labels, classes, groups, Math.max(1, trainSize / classes), share);
    }

    /** K; 0 where the table has splits. */
    int folds() {
        return folded ? test.length : 0;
    }

    /** Samples outside the fold that a seed tests on; 0 where the table has splits. */
    int outsideFold(long seed) {
        return folded ? training[fold(seed)].length : 0;
    }

    /** What was decided beside the table and the sizes asked for, as far as it changes the samples of a run. */
    String draw() {
        boolean uneven = Arrays.stream(test).anyMatch(fold -> fold.length != test[0].length);
        return (uneven ? ", whole folds" : "") + (grouped != null ? ", held out by group" : "");
    }

    /** The fold that a seed tests on; 0 where the table has splits. */
    private int fold(long seed) {
        return (int) Math.floorMod(seed, (long) test.length);
    }

    /** Seeds of the same variant have the same splits. */
    long variant(long seed) {
        return trainSize > 0 || holdsOut ? seed : fold(seed);
    }

    /** Rows of a split; the training rows in random order. */
    int[] rows(Split split, long seed) {
        int fold = fold(seed);
        if (grouped != null && split != Split.TEST) {
            Set<Integer> held = grouped.held(training[fold], variant(seed));
            IntPredicate belongs = split == Split.VALIDATION ? held::contains : row -> !held.contains(row);
            int[] wanted = split == Split.VALIDATION ? counts(training[fold]) : parts[fold].training();
            return drawn(fold, seed, belongs, new int[classes], wanted);
        }
        return switch (split) {
            case TRAIN -> drawn(fold, seed, row -> true, new int[classes], parts[fold].training());
            case VALIDATION ->
                holdsOut
                        ? drawn(fold, seed, row -> true, parts[fold].training(), parts[fold].validation())
                        : validation.clone();
            case TEST -> test[fold].clone();
        };
    }

    /** Of each class, in the seed's order and among those that belong: passes over {@code past} rows and takes {@code wanted}. */
    private int[] drawn(int fold, long seed, IntPredicate belongs, int[] past, int[] wanted) {
        int[] shuffled = training[fold].clone();
        SeededStream.of(variant(seed), TRAINING_DRAW).shuffle(shuffled);
        return Arrays.stream(shuffled)
                .filter(belongs)
                .filter(row -> past[labels[row]]-- <= 0)
                .filter(row -> wanted[labels[row]]-- > 0)
                .toArray();
    }

    private int[] rowsWhere(IntPredicate belongs) {
        return IntStream.range(0, labels.length).filter(belongs).toArray();
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[classes];
        for (int row : rows) {
            counts[labels[row]]++;
        }
        return counts;
    }

    private void check() {
        if (trainSize < 0 || trainSize % classes != 0) {
            throw new DataException(Texts.of("folder.split-plan.training-samples-cannot-be", trainSize, classes));
        }
        if (holdsOut && validation.length > 0) {
            throw new DataException(Texts.of("folder.split-plan.the-table-of-samples"));
        }
        if (folded && Arrays.stream(test).anyMatch(fold -> fold.length == 0)) {
            throw new DataException(Texts.of("folder.split-plan.the-table-of-samples-leaves"));
        }
        if (test[0].length == 0) {
            throw new DataException(Texts.of("folder.split-plan.the-table-of-samples-has"));
        }
        if (training[0].length == 0) {
            throw new DataException(Texts.of("folder.split-plan.the-table-of-samples-has-no"));
        }
        for (int fold = 0; fold < training.length; fold++) {
            checkClasses(training[fold], training.length > 1 ? fold : ALL);
        }
    }

    private void checkClasses(int[] rows, int fold) {
        int[] counts = counts(rows);
        int needed = Math.max(1, trainSize / classes);
        for (int label = 0; label < classes; label++) {
            if (counts[label] < needed) {
                String samples = fold == ALL
                        ? Texts.of("folder.split-plan.training-samples", counts[label])
                        : Texts.of("folder.split-plan.training-samples-outside", counts[label], fold);
                throw new DataException(
                        trainSize > 0
                                ? Texts.of("folder.split-plan.class-has-training-samples", label, samples, needed)
                                : Texts.of("folder.split-plan.class-has-training-samples-and", label, samples, needed));
            }
        }
    }
}
