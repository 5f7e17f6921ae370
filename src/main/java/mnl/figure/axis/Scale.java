package mnl.figure.axis;

/**
 * Maps values to positions along one axis and back.
 *
 * @param range values at the two ends
 * @param log whether equal ratios, not equal differences, take equal room; the range is then positive
 * @param start position of the smallest value
 * @param end position of the largest value; below {@code start} for an axis that points up the page
 */
public record Scale(Range range, boolean log, double start, double end) {
    public Scale {
        if (log && range.min() <= 0) {
            throw new IllegalArgumentException(
                    "A logarithmic axis needs positive values, and this one starts at " + range.min() + ".");
        }
    }

    /** Position of a value; NaN for a value that a logarithmic axis cannot show. */
    public double position(double value) {
        if (range.length() == 0) {
            return (start + end) / 2;
        }
        double share = log
                ? (Math.log10(value) - Math.log10(range.min())) / (Math.log10(range.max()) - Math.log10(range.min()))
                : (value - range.min()) / range.length();
        double position = start + share * (end - start);
        return Double.isFinite(position) ? position : Double.NaN;
    }

    /** Value at a position. */
    public double value(double position) {
        double share = (position - start) / (end - start);
        return log ? range.min() * Math.pow(range.max() / range.min(), share) : range.min() + share * range.length();
    }

    /** The middle of the pixel at this position, where a thin line is sharp. */
    public static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
