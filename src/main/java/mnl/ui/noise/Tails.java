package mnl.ui.noise;

import java.util.Arrays;

/**
 * The ends of some values without the few beyond them on either side, found without putting all of them in order.
 *
 * @param low as many values as are left out lie below
 * @param high as many lie above
 */
record Tails(float low, float high) {

    /**
     * Finds them.
     *
     * @param values in any order; not changed
     * @param beyond how many are left out on either side, less than there are
     * @return 0 and 0 where there are no values, or where one is not a number
     */
    static Tails of(float[] values, int beyond) {
        float[] lowest = new float[beyond + 1];
        float[] highest = new float[beyond + 1];
        Arrays.fill(lowest, Float.POSITIVE_INFINITY);
        Arrays.fill(highest, Float.POSITIVE_INFINITY);
        for (float value : values) {
            if (Float.isNaN(value)) {
                return new Tails(0, 0);
            }
            keep(lowest, value);
            keep(highest, -value);
        }
        return values.length == 0 ? new Tails(0, 0) : new Tails(lowest[beyond], -highest[beyond]);
    }

    /** The smallest so far, ascending; a value that is not among them costs one comparison. */
    private static void keep(float[] smallest, float value) {
        int place = smallest.length - 1;
        if (value >= smallest[place]) {
            return;
        }
        while (place > 0 && smallest[place - 1] > value) {
            smallest[place] = smallest[place - 1];
            place--;
        }
        smallest[place] = value;
    }
}
