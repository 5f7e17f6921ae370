package mnl.lab.report;

import mnl.analysis.statistics.Summary;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * One metric of the table.
 *
 * @param name the metric's name, as in results.json
 * @param title what the column says
 * @param group what columns are chosen by
 * @param unit of the numbers as they are written
 * @param factor from the metric to these numbers
 * @param decimals that are written
 * @param better which way is better
 * @param formula what it is, in one sentence
 */
public record ResultColumn(
        String name,
        String title,
        String group,
        String unit,
        double factor,
        int decimals,
        Better better,
        String formula) {

    /** Which way is better. */
    public enum Better {
        HIGHER(1),
        LOWER(-1),
        /** The metric describes and does not judge. */
        NEITHER(0);

        private final int sign;

        Better(int sign) {
            this.sign = sign;
        }

        /** 1, -1, or 0. */
        public int sign() {
            return sign;
        }
    }

    /** Mean and half the interval, such as "92.13 ± 0.41". */
    public String text(Summary summary) {
        return interval(summary.mean(), summary.ci95(), false);
    }

    /** A difference of two such metrics, with its sign. */
    public String difference(double mean, double half) {
        return interval(mean, half, true);
    }

    private String interval(double mean, double half, boolean signed) {
        return signed
                ? Numbers.signedInterval(factor * mean, factor * half, decimals)
                : Numbers.interval(factor * mean, factor * half, decimals);
    }

    /** The same with a decimal less, where it has two or more. */
    public ResultColumn brief() {
        return new ResultColumn(
                name, title, group, unit, factor, decimals > 1 ? decimals - 1 : decimals, better, formula);
    }

    /** A number of the metric as the table writes it; NaN and infinities stay. */
    public double rounded(double value) {
        double scale = Math.pow(10, decimals);
        // Halves go away from 0, as in the formatted text.
        return Double.isFinite(value)
                ? Math.signum(factor * value) * Math.floor(Math.abs(factor * value) * scale + 0.5) / scale
                : value;
    }

    /** The unit of a difference: of two percentages, points. */
    public String differenceUnit() {
        return "%".equals(unit) ? Texts.of("report.result-column.points") : unit;
    }

    /** The heading in two lines, for a narrow column. */
    public String lines() {
        String split = heading().replaceFirst(", ", "\n").replaceFirst(" guides ", " guides\n");
        return split.contains("\n") ? split : split.replaceFirst(" \\(", "\n(");
    }

    /** The title with the unit, where there is one. */
    public String heading() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
