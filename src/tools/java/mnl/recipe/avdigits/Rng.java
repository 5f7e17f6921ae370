package mnl.recipe.avdigits;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded random draws; two of the same seed and stream names draw alike. Not thread-safe. */
public final class Rng {
    private final SplittableRandom random;

    private Rng(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Rng of their own for one purpose, so that a change in one purpose leaves the draws of the others alone. */
    public static Rng of(long seed, String purpose, long... indices) {
        long mixed = mix(seed) ^ purpose.hashCode();
        for (long index : indices) {
            mixed = mix(mixed) + index;
        }
        return new Rng(mix(mixed));
    }

    private static long mix(long z) {
        long mixed = z + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Uniform on [from, to). */
    public double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Uniform on [-limit, limit). */
    public double symmetric(double limit) {
        return uniform(-limit, limit);
    }

    /** Uniform whole number, both ends included. */
    public int whole(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Standard normal. */
    public double gaussian() {
        return random.nextGaussian();
    }

    /** True with a probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Poisson with a mean; by multiplying uniforms, so for small means. */
    public int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** One element, each as likely. */
    public <T> T pick(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** Puts a modifiable list into a random order. */
    public <T> void shuffle(List<T> elements) {
        for (int i = elements.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = elements.get(i);
            elements.set(i, elements.get(other));
            elements.set(other, moved);
        }
    }
}
