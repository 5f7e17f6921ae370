package mnl.figure.line;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.legend.LegendEntry;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * What is drawn at one abscissa: the value of every curve there, or why it has none.
 *
 * @param header the abscissa in words, with what all rows have to add to it
 * @param smoothed whether the lines that stand out are smoothed, so that rows have two values
 * @param rows one per curve, in the figure's order
 */
public record Readout(String header, boolean smoothed, List<Row> rows) {
    /**
     * One curve.
     *
     * @param entry its name and look
     * @param value what was measured as text, or what the line has between two measurements; "–" where it has nothing
     * @param mean the smoothed value as text; empty where nothing is smoothed
     * @param band lower and upper edge of its band as text; empty where it has none
     * @param note what the value is where it was not measured at this very abscissa: "at 0.5", "between 5 and 10",
     *     "ended at 1910"; else empty
     * @param measured whether the value was measured and not read off the line between two measurements
     * @param x abscissa of the point on the line that stands out; NaN where nothing is drawn
     * @param y ordinate of that point
     */
    public record Row(
            LegendEntry entry,
            String value,
            String mean,
            String band,
            String note,
            boolean measured,
            double x,
            double y) {}

    public Readout {
        rows = List.copyOf(rows);
    }

    /** Reads every curve at an abscissa. Points less than half a pixel away are there, and their own abscissa is said. */
    public static Readout at(LineLayout layout, double x) {
        double halfPixel =
                layout.x().range().length() / Math.max(1, layout.frame().width()) / 2;
        List<CurvePlace> places =
                layout.curves().stream().map(curve -> curve.at(x, halfPixel)).toList();
        ReadoutNumbers numbers = ReadoutNumbers.of(layout, places);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            rows.add(row(layout.curves().get(i), places.get(i), x, numbers));
        }
        String label = layout.figure().xLabel();
        String header = label.isEmpty() ? Numbers.precise(x) : label + " " + Numbers.precise(x);
        boolean smoothed = layout.curves().stream().anyMatch(DrawnCurve::isSmoothed);
        String common = rows.isEmpty() ? "" : rows.get(0).note();
        if (!common.isEmpty() && rows.stream().allMatch(row -> row.note().equals(common))) {
            return new Readout(
                    header + ", " + common,
                    smoothed,
                    rows.stream().map(Readout::withoutNote).toList());
        }
        return new Readout(header, smoothed, rows);
    }

    private static Row withoutNote(Row row) {
        return new Row(row.entry(), row.value(), row.mean(), row.band(), "", row.measured(), row.x(), row.y());
    }

    private static Row row(DrawnCurve curve, CurvePlace place, double x, ReadoutNumbers numbers) {
        LegendEntry entry = curve.series().legend();
        String note = note(curve, place, x);
        if (!place.isDrawn()) {
            return new Row(entry, "–", "", "", note, false, Double.NaN, Double.NaN);
        }
        boolean measured = place.kind() == CurvePlace.Kind.MEASURED;
        double at = measured ? curve.series().x()[place.left()] : x;
        String mean = curve.isSmoothed() ? numbers.valueOf(curve.value(curve.y(), place)) : "";
        return new Row(
                entry,
                value(curve, place, numbers),
                mean,
                band(curve, place, numbers),
                note,
                measured,
                at,
                curve.value(curve.y(), place));
    }

    /** Two values where the line goes straight up or down. */
    private static String value(DrawnCurve curve, CurvePlace place, ReadoutNumbers numbers) {
        double[] y = curve.series().y();
        String first = numbers.valueOf(curve.value(y, place));
        if (place.kind() == CurvePlace.Kind.MEASURED && y[place.right()] != y[place.left()]) {
            return Texts.of("figure.readout.to", first, numbers.valueOf(y[place.right()]));
        }
        return first;
    }

    private static String note(DrawnCurve curve, CurvePlace place, double x) {
        double[] all = curve.series().x();
        return switch (place.kind()) {
            case MEASURED -> all[place.left()] == x ? "" : different(all[place.left()], x);
            case BETWEEN ->
                Texts.of(
                        "figure.readout.between-and",
                        Numbers.precise(all[place.left()]),
                        Numbers.precise(all[place.right()]));
            case BEFORE -> Texts.of("figure.readout.starts-at", Numbers.precise(all[place.left()]));
            case AFTER -> Texts.of("figure.readout.ended-at", Numbers.precise(all[place.left()]));
            case GAP ->
                Texts.of(
                        "figure.readout.no-value-between-and",
                        Numbers.precise(all[place.left()]),
                        Numbers.precise(all[place.right()]));
            case EMPTY -> Texts.of("figure.readout.no-values");
        };
    }

    private static String different(double own, double x) {
        String text = Numbers.precise(own);
        return text.equals(Numbers.precise(x)) ? "" : Texts.of("figure.readout.at", text);
    }

    private static String band(DrawnCurve curve, CurvePlace place, ReadoutNumbers numbers) {
        Series series = curve.series();
        if (!series.hasBand()) {
            return "";
        }
        double low = curve.value(series.low(), place);
        double high = curve.value(series.high(), place);
        return Double.isFinite(low) && Double.isFinite(high) ? numbers.text(low) + " – " + numbers.text(high) : "";
    }

    /** The measured abscissa in view that is nearest, over all curves; the abscissa itself where none is in view. */
    public static double snap(LineLayout layout, double x) {
        double best = Double.NaN;
        for (DrawnCurve curve : layout.curves()) {
            double near = curve.nearest(x, layout.x().range());
            if (!Double.isNaN(near) && !(Math.abs(near - x) >= Math.abs(best - x))) {
                best = near;
            }
        }
        return Double.isNaN(best) ? layout.x().range().clamp(x) : best;
    }
}
