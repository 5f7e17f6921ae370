package mnl.figure.line;

import java.util.List;
import java.util.OptionalInt;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.text.Numbers;

/**
 * How the values of a {@link Readout} are written: all with the same number of decimals, those that the data have where
 * they have few, and else as many as a thousandth of the axis needs; differences in points with their sign.
 */
final class ReadoutNumbers {
    private static final double FRACTION_DIGITS = 3;
    private static final int MOST = 9;

    /** Values with more decimals are means of something: nobody wants to read all of these. */
    private static final int FEW = 5;

    private static final double LARGEST_PLAIN = 1e15;

    /** Of a percentage and of a difference of two: tables have no more either. */
    private static final int OF_SHARES = 2;

    private final boolean percent;
    private final boolean scientific;
    private final int decimals;
    private final boolean signed;

    private ReadoutNumbers(boolean percent, boolean scientific, int decimals, boolean signed) {
        this.percent = percent;
        this.scientific = scientific;
        this.decimals = decimals;
        this.signed = signed;
    }

    static ReadoutNumbers of(LineLayout layout, List<CurvePlace> places) {
        Scale y = layout.y();
        boolean percent = layout.figure().yPercent();
        double range = y.range().length() * (percent ? 100 : 1);
        if (percent) {
            return new ReadoutNumbers(true, false, Math.min(OF_SHARES, within(1, decimalsOf(range) - 1)), false);
        }
        if (Range.POINTS.equals(layout.figure().yBounds())) {
            return new ReadoutNumbers(false, false, OF_SHARES, true);
        }
        double largest = Math.max(Math.abs(y.range().min()), Math.abs(y.range().max()));
        if (y.log() || largest >= LARGEST_PLAIN || range < Math.pow(10, FRACTION_DIGITS - MOST)) {
            return new ReadoutNumbers(false, true, 0, false);
        }
        int fine = within(0, decimalsOf(range));
        int most = 0;
        boolean all = true;
        for (int i = 0; i < places.size(); i++) {
            DrawnCurve curve = layout.curves().get(i);
            if (places.get(i).isDrawn()) {
                double value = curve.value(curve.series().y(), places.get(i));
                OptionalInt own = Numbers.decimalsOf(value);
                boolean few = own.isPresent() && own.getAsInt() <= FEW;
                all &= few
                        && !curve.isSmoothed()
                        && places.get(i).kind() == CurvePlace.Kind.MEASURED
                        && !curve.series().hasBand();
                most = Math.max(most, few ? own.getAsInt() : fine);
            }
        }
        return new ReadoutNumbers(false, false, all ? most : Math.max(most, fine), false);
    }

    private static int decimalsOf(double range) {
        return (int) Math.ceil(FRACTION_DIGITS - Math.log10(range));
    }

    private static int within(int least, int wanted) {
        return Math.max(least, Math.min(MOST, wanted));
    }

    /** A value with its unit. */
    String valueOf(double value) {
        return text(value) + (percent ? " %" : "");
    }

    /** A value without its unit. */
    String text(double value) {
        if (percent) {
            return Numbers.percent(value, decimals);
        }
        if (scientific) {
            return Numbers.decimalsOf(value).isPresent() ? Numbers.precise(value) : Numbers.plain(value);
        }
        return signed ? Numbers.signed(value, decimals) : Numbers.decimals(value, decimals);
    }
}
