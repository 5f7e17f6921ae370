package mnl.figure.axis;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.text.Numbers;

/**
 * Round values along an axis, with the text written at each.
 *
 * @param values ascending
 * @param labels as many as values; empty where a tick goes without text
 */
public record Ticks(List<Double> values, List<String> labels) {
    private static final double[] LOG_STEPS = {1, 2, 5};

    public Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /**
     * Multiples of 1, 2, 2.5 or 5 times a power of ten inside the range, at most {@code most} of them.
     *
     * @param percent whether values are fractions to be written as percentages
     */
    public static Ticks linear(Range range, int most, boolean percent) {
        double step = step(range.length(), Math.max(1, most - 1));
        List<Double> values = new ArrayList<>();
        for (long k = (long) Math.ceil(range.min() / step - 1e-9); k * step <= range.max() + step * 1e-9; k++) {
            values.add(k * step);
        }
        double shownStep = percent ? step * 100 : step;
        return new Ticks(
                values,
                values.stream()
                        .map(v -> percent ? Numbers.fixed(v * 100, shownStep) + " %" : Numbers.fixed(v, shownStep))
                        .toList());
    }

    /** Powers of ten inside a positive range, with 2 and 5 times them where there is room for at most {@code most}. */
    public static Ticks log(Range range, int most, boolean percent) {
        int first = (int) Math.floor(Math.log10(range.min()) + 1e-9);
        int last = (int) Math.ceil(Math.log10(range.max()) - 1e-9);
        if (last - first <= 1 && range.max() / range.min() < 4) {
            return linear(range, most, percent);
        }
        boolean fine = (last - first) * LOG_STEPS.length <= most;
        int stride = fine ? 1 : Math.max(1, (int) Math.ceil((last - first + 1) / (double) most));
        List<Double> values = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            for (double factor : fine ? LOG_STEPS : new double[] {1}) {
                double value = factor * Math.pow(10, power);
                if (value >= range.min() * (1 - 1e-9) && value <= range.max() * (1 + 1e-9)) {
                    values.add(value);
                }
            }
        }
        return new Ticks(
                values,
                values.stream()
                        .map(v -> percent ? Numbers.plain(v * 100) + " %" : Numbers.plain(v))
                        .toList());
    }

    /** The range widened to the next ticks, so that an axis ends on round values and rests while data grow. */
    public static Range widen(Range range, int most) {
        double length = range.length() > 0 ? range.length() : Math.max(1e-6, Math.abs(range.min()) * 0.1);
        double step = step(length, Math.max(1, most - 1));
        double low = Math.floor(range.min() / step + 1e-9) * step;
        double high = Math.ceil(range.max() / step - 1e-9) * step;
        return high > low ? new Range(low, high) : new Range(low - step, high + step);
    }

    private static double step(double length, int intervals) {
        if (!(length > 0)) {
            return 1;
        }
        double rough = length / intervals;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        double nice =
                lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 2.5 + 1e-9 ? 2.5 : lead <= 5 + 1e-9 ? 5 : 10;
        return nice * power;
    }
}
