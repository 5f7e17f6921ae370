package mnl.data.importing;

import java.util.Arrays;

/**
 * To which part each sample belongs.
 *
 * @param of number of the {@link mnl.data.Split}, or number of the fold [n]
 * @param count number of parts
 * @param folds whether the parts are folds
 */
record Parts(int[] of, int count, boolean folds) {

    /** Samples per part [count]. */
    int[] sizes() {
        int[] sizes = new int[count];
        Arrays.stream(of).forEach(part -> sizes[part]++);
        return sizes;
    }

    /** Samples per part and class [count][C]. */
    int[][] sizes(int[] labels, int classes) {
        int[][] sizes = new int[count][classes];
        for (int i = 0; i < of.length; i++) {
            sizes[of[i]][labels[i]]++;
        }
        return sizes;
    }

    /** The parts of some samples, in another order. */
    Parts select(int[] samples) {
        return new Parts(Arrays.stream(samples).map(i -> of[i]).toArray(), count, folds);
    }
}
