package mnl.data.folder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * How many training samples of each class are trained on, and how many are held out for validation.
 *
 * <p>With n_c samples of class c to train on, of n = sum_c n_c, round(share n) are held out: share n_c of each class, rounded
 * down, and one more in the classes of the largest remainders until the sum is right. Every class keeps at least one
 * training sample. The held-out samples are further ones where every class has enough beside those that are trained on;
 * otherwise they are taken from these.
 */
final class HoldOut {
    private final int[] training;
    private final int[] validation;

    /**
     * @param counts samples of every class in the training split, of every fold [K][C]
     * @param fold the fold that is tested on
     * @param perClass samples of each class that a run trains on; 0 = all there are
     * @param share share of the training samples to hold out, 0 = none
     * @throws DataException when the share is less than one sample, or leaves nothing to train on
     */
    HoldOut(List<int[]> counts, int fold, int perClass, double share) {
        int[] asked = counts.get(fold).clone();
        if (perClass > 0) {
            Arrays.fill(asked, perClass);
        }
        validation = share > 0 ? held(asked, share) : new int[asked.length];
        boolean beside = perClass > 0
                && counts.stream().allMatch(of -> IntStream.range(0, of.length)
                        .allMatch(label -> of[label] - asked[label] >= validation[label]));
        training = beside
                ? asked
                : IntStream.range(0, asked.length)
                        .map(label -> asked[label] - validation[label])
                        .toArray();
    }

    private static int[] held(int[] asked, double share) {
        long all = Arrays.stream(asked).sum();
        long total = Math.round(share * all);
        if (total == 0) {
            throw new DataException(Texts.of("folder.hold-out.a-validation-share-of", share, all));
        }
        int[] held = Arrays.stream(asked).map(n -> (int) (share * n)).toArray();
        int[] order = IntStream.range(0, asked.length)
                .filter(label -> held[label] + 1 < asked[label])
                .boxed()
                .sorted(Comparator.comparingDouble(label -> held[label] - share * asked[label]))
                .mapToInt(Integer::intValue)
                .toArray();
        int missing = (int) (total - Arrays.stream(held).sum());
        if (missing > order.length || !IntStream.range(0, asked.length).allMatch(i -> held[i] < asked[i])) {
            throw new DataException(Texts.of("folder.hold-out.a-validation-share-of-leaves", share));
        }
        for (int i = 0; i < missing; i++) {
            held[order[i]]++;
        }
        return held;
    }

    /** Samples of each class to train on [C]. */
    int[] training() {
        return training.clone();
    }

    /** Samples of each class to validate on [C]. */
    int[] validation() {
        return validation.clone();
    }
}
