package mnl.ui.live;

import java.util.Arrays;

/** Doubles that are only ever appended, without a box around each. */
final class GrowingDoubles {
    private double[] values = new double[256];
    private int size;
    private double[] latest = {};

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double get(int index) {
        return values[index];
    }

    /** All of them; the same array again as long as nothing is added, so it is only read. */
    double[] toArray() {
        if (latest.length != size) {
            latest = Arrays.copyOf(values, size);
        }
        return latest;
    }
}
