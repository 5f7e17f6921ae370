package mnl.lab.bench;

/**
 * How long is measured.
 *
 * @param rounds how often everybody does the work, after one time that is not counted
 * @param length 1 for a quick look, more for more epochs
 */
public record BenchSettings(int rounds, int length) {
    /** Some minutes for every case. */
    public static final BenchSettings FULL = new BenchSettings(5, 5);
    /** Some seconds for every case; less certain. */
    public static final BenchSettings QUICK = new BenchSettings(3, 1);
}
