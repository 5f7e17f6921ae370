package mnl.data.synthetic;

import java.util.Arrays;
import mnl.data.random.SeededStream;

/** Draws the class of a sample. */
@FunctionalInterface
interface ClassDraw {

    /** The next class. */
    int next(SeededStream stream);

    /** All classes alike. */
    static ClassDraw alike(int classes) {
        return stream -> stream.nextInt(classes);
    }

    /**
     * Class c in proportion to ratio^(-c / (C - 1)).
     *
     * @param classes C
     * @param ratio of the first class to the last one, above 1
     */
    static ClassDraw longTailed(int classes, double ratio) {
        double[] upTo = new double[classes];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += Math.pow(ratio, -(double) c / (classes - 1));
            upTo[c] = sum;
        }
        double whole = sum;
        return stream -> {
            int at = Arrays.binarySearch(upTo, stream.nextDouble() * whole);
            return Math.min(classes - 1, at < 0 ? -at - 1 : at + 1);
        };
    }
}
