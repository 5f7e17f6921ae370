package mnl.data.importing;

import mnl.data.importing.LeakingColumn.How;
import org.jspecify.annotations.Nullable;

/**
 * Sees the values of one column sample by sample and remembers just enough of them to know in the end whether the column
 * tells the class. Most columns are seen through after a few samples.
 */
final class ColumnWatch {
    private final long[] ofClass;
    private final boolean[] seen;
    private final long[] values;
    private final int[] owners;
    private int distinct;
    private boolean follows = true;
    private boolean divides;
    private boolean counts;
    private double first;
    private double step;
    private long rows;

    /**
     * A column.
     *
     * @param classes C
     * @param mostValues of how many values at most a finer label consists; below 2: it is not looked for
     * @param sorted whether the samples come class by class
     */
    ColumnWatch(int classes, int mostValues, boolean sorted) {
        ofClass = new long[classes];
        seen = new boolean[classes];
        divides = mostValues >= 2;
        values = new long[divides ? mostValues : 0];
        owners = new int[values.length];
        counts = sorted;
    }

    /**
     * The next sample, in the order of the source.
     *
     * @param value tells values apart
     * @param number the value as a number; NaN where it is none
     * @param label its class
     */
    void see(long value, double number, int label) {
        if (follows) {
            follows = !seen[label] || ofClass[label] == value;
            seen[label] = true;
            ofClass[label] = value;
        }
        if (divides) {
            divides = belongs(value, label);
        }
        if (counts) {
            first = rows == 0 ? number : first;
            step = rows == 1 ? number - first : step;
            counts = rows == 0 || (step != 0 && Double.compare(number, first + rows * step) == 0);
        }
        rows++;
    }

    private boolean belongs(long value, int label) {
        for (int i = 0; i < distinct; i++) {
            if (values[i] == value) {
                return owners[i] == label;
            }
        }
        if (distinct == values.length) {
            return false;
        }
        values[distinct] = value;
        owners[distinct++] = label;
        return true;
    }

    /** Whether it may still tell the class. */
    boolean open() {
        return follows || divides || counts;
    }

    /**
     * How it tells the class after all samples; null where it does not.
     *
     * @param sizes samples of each class [C]: a class of one has one value in every column
     */
    @Nullable
    How verdict(int[] sizes) {
        if (follows && differsBetweenClasses(sizes)) {
            return differsInEveryClass() ? How.EQUALS : How.FOLLOWS;
        }
        return divides ? How.DIVIDES : counts ? How.COUNTS : null;
    }

    private boolean differsBetweenClasses(int[] sizes) {
        int one = -1;
        for (int label = 0; label < sizes.length; label++) {
            if (sizes[label] > 1) {
                if (one >= 0 && ofClass[one] != ofClass[label]) {
                    return true;
                }
                one = label;
            }
        }
        return false;
    }

    private boolean differsInEveryClass() {
        return java.util.Arrays.stream(ofClass).distinct().count() == ofClass.length;
    }
}
