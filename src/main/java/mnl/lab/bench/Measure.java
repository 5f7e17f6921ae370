package mnl.lab.bench;

/**
 * A ratio of two times that can be taken again and again.
 *
 * @param name short name
 * @param first what is looked at
 * @param second what it is compared with
 * @param once takes both times
 */
public record Measure(String name, String first, String second, Once once) {

    /** Takes a sample. */
    @FunctionalInterface
    public interface Once {
        /**
         * Takes both times.
         *
         * @param reversed whether to take the second time before the first, so that neither always has the warmer machine
         */
        TimePair take(boolean reversed);
    }
}
