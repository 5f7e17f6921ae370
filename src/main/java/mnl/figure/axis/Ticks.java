package mnl.figure.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mnl.figure.text.ExactDecimal;

/**
 * Round values along an axis, with the text written at each: no two are alike, each is exact, and all are written in one way.
 *
 * @param values ascending
 * @param labels as many as values; empty where a tick goes without text
 * @param note what holds for all labels and is said once, such as "%", "×10⁻⁶" or "+1,000,000"; empty for nothing
 * @param whole labels that need no note, for an axis that has no name to say it beside
 */
public record Ticks(List<Double> values, List<String> labels, String note, List<String> whole) {
    private static final int PERCENT = 2;
    private static final int LEAST = 2;

    /** Longest label of a logarithmic axis without a power of ten. */
    private static final int MOST_DIGITS = 7;

    public Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        whole = List.copyOf(whole);
    }

    /**
     * Multiples of 1, 2, 2.5 or 5 times a power of ten inside the range: at least two, and at most {@code most} where that is
     * two or more. A range of a single value, or of values that double precision can hardly part, has one tick.
     *
     * @param percent whether values are fractions to be written as percentages
     */
    public static Ticks linear(Range range, int most, boolean percent) {
        List<BigDecimal> values = LinearTicks.of(range, Math.max(LEAST, most));
        List<BigDecimal> shown = shown(values, percent);
        TickNotation notation = TickNotation.of(shown);
        return of(
                values,
                shown.stream().map(notation::label).toList(),
                notation.note(),
                shown.stream().map(notation::whole).toList(),
                percent);
    }

    /**
     * Powers of ten inside a positive range, with 2 and 5 times them where there is room for at most {@code most}: at least two
     * ticks. On a range whose ends differ by less than the factor 4 they have equal distances.
     */
    public static Ticks log(Range range, int most, boolean percent) {
        if (LogTicks.isNearlyLinear(range)) {
            return linear(range, most, percent);
        }
        List<BigDecimal> values = LogTicks.of(range, Math.max(LEAST, most));
        List<BigDecimal> shown = shown(values, percent);
        boolean plain =
                shown.stream().allMatch(value -> ExactDecimal.plain(value).length() <= MOST_DIGITS);
        List<String> labels = shown.stream()
                .map(value -> plain ? ExactDecimal.plain(value) : scientific(value))
                .toList();
        return of(values, labels, "", labels, percent);
    }

    private static List<BigDecimal> shown(List<BigDecimal> values, boolean percent) {
        return percent
                ? values.stream().map(value -> value.scaleByPowerOfTen(PERCENT)).toList()
                : values;
    }

    /** 10⁻⁶, or 2×10⁻⁶. */
    private static String scientific(BigDecimal value) {
        String power = ExactDecimal.powerOfTen(-value.scale());
        return value.unscaledValue().intValue() == 1 ? power : value.unscaledValue() + "×" + power;
    }

    private static Ticks of(
            List<BigDecimal> values, List<String> labels, String note, List<String> whole, boolean percent) {
        return new Ticks(
                values.stream().map(BigDecimal::doubleValue).toList(),
                labels,
                percent ? (note + " %").strip() : note,
                percent ? whole.stream().map(label -> label + " %").toList() : whole);
    }

    /** The range widened to the next ticks, so that an axis ends on round values and rests while data grow. */
    public static Range widen(Range range, int most) {
        return LinearTicks.widen(range, Math.max(LEAST, most));
    }

    /** As they stand beside an axis of this name: without a name each label says all of it. */
    public Ticks beside(String name) {
        return name.isEmpty() ? new Ticks(values, whole, "", whole) : this;
    }

    /** The same lines without labels. */
    public Ticks silent() {
        List<String> nothing = labels.stream().map(label -> "").toList();
        return new Ticks(values, nothing, "", nothing);
    }

    /** The same ticks, of which only the first has a label. */
    Ticks firstLabelled() {
        List<String> first = new ArrayList<>(labels);
        for (int i = 1; i < first.size(); i++) {
            first.set(i, "");
        }
        return new Ticks(values, first, note, whole);
    }
}
