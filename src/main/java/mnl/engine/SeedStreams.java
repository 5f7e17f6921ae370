package mnl.engine;

import java.util.SplittableRandom;

/**
 * The random streams of one seed. Each purpose has its own stream, so that a seed's numbers depend on nothing but the
 * seed: not on the arms, the other seeds or what else was drawn before.
 */
public final class SeedStreams {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private enum Purpose {
        WEIGHTS(1),
        SHUFFLE(2),
        NOISE(3),
        FUSION_HEAD(4),
        ATTACK(5),
        LABELS(6);

        /** Never another one: every stored seed stands for what is drawn with it. */
        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    private SeedStreams() {}

    /** The initial weights of one modality's encoder. */
    public static SplittableRandom weights(long seed, int modality) {
        return new SplittableRandom(mix(seed, Purpose.WEIGHTS, modality));
    }

    /** The initial parameters of one head of a fusion rule. */
    public static SplittableRandom fusionHead(long seed, int head) {
        return new SplittableRandom(mix(seed, Purpose.FUSION_HEAD, head));
    }

    /** The batch order of all epochs. */
    public static SplittableRandom shuffle(long seed) {
        return new SplittableRandom(mix(seed, Purpose.SHUFFLE, 0));
    }

    /** The noise on the training labels. */
    public static SplittableRandom labels(long seed) {
        return new SplittableRandom(mix(seed, Purpose.LABELS, 0));
    }

    /** The noise seed that the engine hands to {@code Dataset.features}; pass it on to see and hear the same noise. */
    public static long noise(long seed) {
        return mix(seed, Purpose.NOISE, 0);
    }

    /**
     * One random start of an attack on one sample.
     *
     * @param attack seed of the attack
     * @param draw which of the sample's starts
     */
    public static SplittableRandom attack(long seed, long attack, int sample, int draw) {
        return new SplittableRandom(scramble(mix(seed, Purpose.ATTACK, draw) + mix(attack, Purpose.ATTACK, sample)));
    }

    private static long mix(long seed, Purpose purpose, int index) {
        return scramble(scramble(seed + GOLDEN_RATIO) + GOLDEN_RATIO * purpose.number + index);
    }

    /** Finalizer of MurmurHash3 (64 bits): neighbouring inputs give unrelated outputs. */
    private static long scramble(long value) {
        long z = value;
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
