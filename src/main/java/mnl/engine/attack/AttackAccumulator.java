package mnl.engine.attack;

import java.util.Arrays;

/**
 * What an attack has achieved so far, sample by sample. A margin that is not a number keeps no prediction: it counts as flipped,
 * and it is counted.
 */
final class AttackAccumulator {
    private final int[][] flippedAt;
    private final boolean[][] unknown;
    private final int radii;

    /**
     * Nothing is flipped yet.
     *
     * @param samples of every replica that are attacked [R]
     * @param radii how many radii are tried
     */
    AttackAccumulator(int[] samples, int radii) {
        this.radii = radii;
        flippedAt = new int[samples.length][];
        unknown = new boolean[samples.length][];
        for (int r = 0; r < samples.length; r++) {
            flippedAt[r] = new int[samples[r]];
            Arrays.fill(flippedAt[r], radii);
            unknown[r] = new boolean[samples[r]];
        }
    }

    /**
     * Notes a sample's margin after a try.
     *
     * @param replica whose
     * @param sample which; one behind the replica's own is padding and not noted
     * @param margin the largest rival's logit minus the target's: at or above 0 the prediction is flipped
     * @param at index of the radius; -1 without an attack
     */
    void note(int replica, int sample, float margin, int at) {
        if (sample >= flippedAt[replica].length) {
            return;
        }
        unknown[replica][sample] |= Float.isNaN(margin);
        if (!(margin < 0)) {
            flippedAt[replica][sample] = Math.min(at, flippedAt[replica][sample]);
        }
    }

    /** Whether no radius has flipped a sample; false for padding. */
    boolean stands(int replica, int sample) {
        return sample < flippedAt[replica].length && flippedAt[replica][sample] == radii;
    }

    /** See {@link mnl.engine.AttackResult#flippedAt}. */
    int[][] flippedAt() {
        return flippedAt;
    }

    /** How many margins of samples, over all replicas, were not a number at least once. */
    int unknown() {
        int count = 0;
        for (boolean[] replica : unknown) {
            for (boolean one : replica) {
                count += one ? 1 : 0;
            }
        }
        return count;
    }
}
