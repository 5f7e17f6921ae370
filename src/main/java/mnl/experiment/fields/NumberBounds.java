package mnl.experiment.fields;

import java.util.Optional;
import mnl.words.Texts;

/**
 * Which numbers a field may hold.
 *
 * @param low the lower bound
 * @param lowOpen whether the lower bound itself is out
 * @param high the upper bound
 * @param highOpen whether the upper bound itself is out
 * @param whole whether only whole numbers are meant
 */
public record NumberBounds(double low, boolean lowOpen, double high, boolean highOpen, boolean whole) {

    /** Whole numbers from one to the other. */
    public static NumberBounds whole(long low, long high) {
        return new NumberBounds(low, false, high, false, true);
    }

    /** Numbers from one to the other. */
    public static NumberBounds within(double low, double high) {
        return new NumberBounds(low, false, high, false, false);
    }

    /** Numbers above 0, at most a bound. */
    public static NumberBounds positive(double high) {
        return new NumberBounds(0, true, high, false, false);
    }

    /** Numbers from 0 to below 1. */
    public static NumberBounds belowOne() {
        return new NumberBounds(0, false, 1, true, false);
    }

    /** Numbers above 0 and below 1. */
    public static NumberBounds insideUnit() {
        return new NumberBounds(0, true, 1, true, false);
    }

    /** Whether a number is one of them; NaN never is. */
    public boolean contains(double value) {
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }

    /** The numbers in words, such as {@code a whole number from 1 to 64} or {@code above 0 and at most 100}. */
    public String words() {
        if (!lowOpen && !highOpen) {
            return whole
                    ? Texts.of("fields.number-bounds.a-whole-number-from", plain(low), plain(high))
                    : Texts.of("fields.number-bounds.a-number-from-to", plain(low), plain(high));
        }
        if (lowOpen) {
            return highOpen
                    ? Texts.of("fields.number-bounds.above-and-below", plain(low), plain(high))
                    : Texts.of("fields.number-bounds.above-and-at-most", plain(low), plain(high));
        }
        return Texts.of("fields.number-bounds.at-least-and-below", plain(low), plain(high));
    }

    /**
     * What is wrong with a number, in one sentence; empty where nothing is.
     *
     * @param subject the beginning of the sentence
     */
    public Optional<String> problem(String subject, Number value) {
        return contains(value.doubleValue())
                ? Optional.empty()
                : Optional.of(Texts.of("fields.number-bounds.must-be-not", subject, words(), value));
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
