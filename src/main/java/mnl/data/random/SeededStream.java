package mnl.data.random;

/**
 * A stream of random numbers that is the same for the same seed on every machine and Java version. SplitMix64 (Steele,
 * Lea, Flood 2014) for the bits; the ziggurat method (Marsaglia and Tsang 2000) with 256 layers for the normal
 * distribution. Not thread-safe.
 */
public final class SeededStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LAYERS = 256;
    private static final double TAIL = 3.654152885361009;
    private static final double AREA = 0.00492867323399;
    private static final double[] EDGES = edges();
    private static final double[] HEIGHTS = heights();

    private long state;

    /** A stream that starts at a seed. Seeds that differ in any bit give unrelated streams. */
    public SeededStream(long seed) {
        state = mix(seed + GOLDEN);
    }

    /** The stream of a purpose: parts that differ anywhere, or in their order, give unrelated streams. */
    public static SeededStream of(long seed, long... purpose) {
        long combined = seed;
        for (long part : purpose) {
            combined = mix(combined + GOLDEN) ^ part;
        }
        return new SeededStream(combined);
    }

    /** A 64-bit key of a text, the same everywhere. */
    public static long key(String text) {
        long key = text.length();
        for (int i = 0; i < text.length(); i++) {
            key = mix(key * 31 + text.charAt(i));
        }
        return key;
    }

    /** 64 random bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0..bound-1. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Standard normal. */
    public double nextGaussian() {
        while (true) {
            long bits = nextLong();
            int layer = (int) (bits & LAYERS - 1);
            double uniform = (bits >> 11) * 0x1.0p-52;
            double x = uniform * EDGES[layer];
            if (Math.abs(x) < EDGES[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return uniform < 0 ? -tail() : tail();
            }
            double height = HEIGHTS[layer] + nextDouble() * (HEIGHTS[layer + 1] - HEIGHTS[layer]);
            if (height < StrictMath.exp(-x * x / 2)) {
                return x;
            }
        }
    }

    /** Puts an order into random order (Fisher-Yates). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    private double tail() {
        while (true) {
            double x = -StrictMath.log(1 - nextDouble()) / TAIL;
            double y = -StrictMath.log(1 - nextDouble());
            if (2 * y > x * x) {
                return TAIL + x;
            }
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    // Layer 0 is the base strip with the tail: its edge is where a rectangle of the same area would end.
    private static double[] edges() {
        double[] edges = new double[LAYERS + 1];
        edges[0] = AREA / StrictMath.exp(-TAIL * TAIL / 2);
        edges[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            double height = StrictMath.exp(-edges[i - 1] * edges[i - 1] / 2) + AREA / edges[i - 1];
            edges[i] = StrictMath.sqrt(-2 * StrictMath.log(height));
        }
        return edges;
    }

    private static double[] heights() {
        double[] heights = new double[LAYERS + 1];
        for (int i = 1; i <= LAYERS; i++) {
            heights[i] = StrictMath.exp(-EDGES[i] * EDGES[i] / 2);
        }
        return heights;
    }
}
