package mnl.experiment.fields;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a record of an experiment. */
public sealed interface Field {
    /** What is said of it. */
    Facts facts();

    /** Its name in JSON. */
    default String name() {
        return facts().name();
    }

    /**
     * A number.
     *
     * @param range which numbers it may be
     * @param slider what a slider offers; null where it is only typed
     * @param example a sensible number, where the default is none
     */
    record OfNumber(
            Facts facts,
            NumberBounds range,
            @Nullable Slider slider,
            @Nullable Double example) implements Field {
        /** A copy that is dragged, too, from one end to the other at multiples of a step. */
        public OfNumber slider(double min, double max, double step) {
            return new OfNumber(facts, range, new Slider(min, max, step), example);
        }

        /** A copy with an example of its own. */
        public OfNumber example(double other) {
            return new OfNumber(facts, range, slider, other);
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
     */
    record OfText(Facts facts, boolean optional) implements Field {}

    /**
     * Numbers in a list.
     *
     * @param range which numbers each may be
     */
    record OfNumbers(Facts facts, NumberBounds range) implements Field {}

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

    /** Records in a list. */
    record OfRecords(Facts facts, RecordFields<?> fields) implements Field {}

    /** A record of one of several types; the JSON field {@code kind} says which. */
    record OfVariant(Facts facts, List<Variant> variants) implements Field {
        public OfVariant {
            variants = List.copyOf(variants);
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
        return new OfNumber(facts, range, null, null);
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
