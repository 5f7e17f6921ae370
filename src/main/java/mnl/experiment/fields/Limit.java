package mnl.experiment.fields;

import java.util.Optional;
import mnl.words.Texts;

/**
 * A bound of a number that is the value of another field, so that a sentence about the number names the bound that is checked.
 *
 * @param path of the other field, from the experiment, with dots between names
 * @param upper whether the number may be at most that; otherwise it is at least that
 * @param offset what is added to the other field's value
 * @param why what the bound is, as the rest of a sentence; empty where that goes without saying
 */
public record Limit(String path, boolean upper, int offset, String why) {

    /** At most another field. */
    static Limit atMost(String path, String why) {
        return new Limit(path, true, 0, why);
    }

    /** Below a whole number. */
    static Limit below(String path) {
        return new Limit(path, true, -1, "");
    }

    /** At least another field. */
    static Limit atLeast(String path, String why) {
        return new Limit(path, false, 0, why);
    }

    /**
     * What is wrong with a number, in one sentence; empty where nothing is.
     *
     * @param subject the beginning of the sentence
     * @param range of the number, whatever the other field is
     * @param experiment where the other field stands
     */
    Optional<String> problem(String subject, Number value, NumberBounds range, Record experiment) {
        NumberBounds narrow = narrow(range, experiment);
        if (narrow.contains(value.doubleValue())) {
            return Optional.empty();
        }
        String reason = why.isEmpty() || narrow.equals(range) ? "" : ", " + why;
        return Optional.of(Texts.of("fields.limit.must-be-not", subject, narrow.words(), reason, value));
    }

    /** Another field that is itself out of its range limits nothing: that is said of it alone. */
    private NumberBounds narrow(NumberBounds range, Record experiment) {
        if (!(RecordFields.at(experiment, path) instanceof Number other)) {
            return range;
        }
        double bound = other.doubleValue() + offset;
        if (!range.contains(bound)) {
            return range;
        }
        return upper
                ? new NumberBounds(range.low(), range.lowOpen(), bound, false, range.whole())
                : new NumberBounds(bound, false, range.high(), range.highOpen(), range.whole());
    }
}
