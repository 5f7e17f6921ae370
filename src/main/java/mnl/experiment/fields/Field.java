package mnl.experiment.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** One field of a record of an experiment. */
public sealed interface Field {
    /** What is said of it. */
    Facts facts();

    /** Its name in JSON. */
    default String name() {
        return facts().name();
    }

    /** Whether it may have no value at all, which is null in JSON. */
    default boolean mayBeNone() {
        return (this instanceof OfText text && text.optional())
                || (this instanceof OfRecord record && record.optional());
    }

    /**
     * A number.
     *
     * @param range which numbers it may be
     * @param limit another field that makes the range narrower; null where none does
     * @param slider what a slider offers; null where it is only typed
     * @param example a sensible number, where the default is none
     * @param zero what 0 is called where it is no amount, such as "all"; empty where it is one
     */
    record OfNumber(
            Facts facts,
            NumberBounds range,
            @Nullable Limit limit,
            @Nullable Slider slider,
            @Nullable Double example,
            String zero)
            implements Field {
        /** A copy that is dragged, too, from one end to the other at multiples of a step. */
        public OfNumber slider(double min, double max, double step) {
            return new OfNumber(facts, range, limit, new Slider(min, max, step), example, zero);
        }

        /** A copy with an example of its own. */
        public OfNumber example(double other) {
            return new OfNumber(facts, range, limit, slider, other, zero);
        }

        /** A copy whose range ends, or begins, at another field. */
        public OfNumber limit(Limit other) {
            return new OfNumber(facts, range, other, slider, example, zero);
        }

        /** A copy whose 0 is written, and may be typed, as a word. */
        public OfNumber zero(String word) {
            return new OfNumber(facts, range, limit, slider, example, word);
        }

        /** What is wrong with a number in an experiment, in one sentence; empty where nothing is. */
        public Optional<String> problem(Number value, Record experiment) {
            return limit == null
                    ? range.problem(facts.subject(), value)
                    : limit.problem(facts.subject(), value, range, experiment);
        }
    }

    /**
     * The range that a slider offers; typed numbers may go beyond it as far as the experiment allows.
     *
     * @param min left end
     * @param max right end
     * @param step dragging stops at multiples of it
     */
    record Slider(double min, double max, double step) {}

    /**
     * One of an enumeration, or yes or no.
     *
     * @param choices the constants, or false and true, in the order in which they are offered
     * @param words what a user calls a choice
     */
    record OfChoice(Facts facts, List<Object> choices, Function<Object, String> words) implements Field {
        public OfChoice {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A name or another text.
     *
     * @param optional whether there may be none
     * @param pattern regular expression (ECMA-262) that is found in it; empty where any text will do
     */
    record OfText(Facts facts, boolean optional, String pattern) implements Field {}

    /**
     * Numbers in a list.
     *
     * @param range which numbers each may be
     * @param count how many there may be
     */
    record OfNumbers(Facts facts, NumberBounds range, Count count) implements Field {}

    /**
     * A number for each of several names.
     *
     * @param range which numbers each may be
     */
    record OfNumbersByName(Facts facts, NumberBounds range) implements Field {}

    /** Names in a list. */
    record OfNames(Facts facts) implements Field {}

    /**
     * A record with fields of its own.
     *
     * @param optional whether there may be none
     */
    record OfRecord(Facts facts, RecordFields<?> fields, boolean optional) implements Field {}

    /**
     * Records in a list.
     *
     * @param count how many there may be
     */
    record OfRecords(Facts facts, RecordFields<?> fields, Count count) implements Field {}

    /**
     * How long a list may be.
     *
     * @param least the fewest
     * @param most the most; {@link #UNBOUNDED} where nothing limits it
     * @param tooFew one sentence for a shorter list, with the remedy; {@code %d} stands for its length
     */
    record Count(int least, int most, String tooFew) {
        /** As long as memory allows. */
        public static final int UNBOUNDED = Integer.MAX_VALUE;

        /** Any length. */
        public static final Count ANY = new Count(0, UNBOUNDED, "");

        /** At least so many. */
        public static Count atLeast(int least, String tooFew) {
            return new Count(least, UNBOUNDED, tooFew);
        }

        /**
         * What is wrong with a length, in one sentence; empty where nothing is.
         *
         * @param what the elements in the plural
         */
        public Optional<String> problem(String what, int length) {
            if (length < least) {
                return Optional.of(tooFew.replace("%d", String.valueOf(length)));
            }
            return length > most
                    ? Optional.of(Texts.of("fields.field.there-may-be-at", most, what, length))
                    : Optional.empty();
        }
    }

    /** A record of one of several types; the JSON field {@code kind} says which. */
    record OfVariant(Facts facts, List<Variant> variants) implements Field {
        public OfVariant {
            variants = List.copyOf(variants);
        }

        /** The fields of a type by its name in JSON; empty where there is none of that name. */
        public Optional<RecordFields<?>> of(@Nullable String kind) {
            return variants.stream()
                    .filter(each -> each.kind().equals(kind))
                    .<RecordFields<?>>map(Variant::fields)
                    .findFirst();
        }

        /** The fields of a value's type. */
        public RecordFields<?> fieldsOf(Object value) {
            return variants.stream()
                    .map(Variant::fields)
                    .filter(fields -> fields.type().isInstance(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No variant is a " + value.getClass()));
        }
    }

    /** One type that a record may be of, and what {@code kind} calls it. */
    record Variant(String kind, RecordFields<?> fields) {}

    /** A number. */
    static OfNumber number(Facts facts, NumberBounds range) {
        return new OfNumber(facts, range, null, null, null, "");
    }

    /** A text that is not blank. */
    static OfText text(Facts facts) {
        return new OfText(facts, false, "\\S");
    }

    /** A text that follows a pattern. */
    static OfText text(Facts facts, String pattern) {
        return new OfText(facts, false, pattern);
    }

    /** A text that may be missing. */
    static OfText optionalText(Facts facts) {
        return new OfText(facts, true, "");
    }

    /** One of an enumeration, offered in its order. */
    static <E extends Enum<E>> OfChoice choice(Facts facts, Class<E> type, Function<E, String> words) {
        return new OfChoice(
                facts, Arrays.asList((Object[]) type.getEnumConstants()), each -> words.apply(type.cast(each)));
    }

    /** Yes or no. */
    static OfChoice flag(Facts facts, String no, String yes) {
        return new OfChoice(facts, List.of(false, true), each -> Boolean.TRUE.equals(each) ? yes : no);
    }
}
