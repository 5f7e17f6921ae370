package mnl.figure.line;

import mnl.figure.axis.Scale;

/** A {@link Scale} prepared for many values: what does not depend on the value is worked out once. */
final class PixelMap {
    private final boolean log;
    private final double start;
    private final double origin;
    private final double factor;

    PixelMap(Scale scale) {
        log = scale.log();
        double min = scale.range().min();
        double length = log ? Math.log10(scale.range().max()) - Math.log10(min) : scale.range().length();
        boolean flat = scale.range().length() == 0;
        start = flat ? (scale.start() + scale.end()) / 2 : scale.start();
        origin = log ? Math.log10(min) : min;
        factor = flat ? 0 : (scale.end() - scale.start()) / length;
    }

    /** Position of a value; NaN for one that the axis cannot show. */
    double at(double value) {
        double position = start + ((log ? Math.log10(value) : value) - origin) * factor;
        return Double.isFinite(position) ? position : Double.NaN;
    }

    /** Whether the axis can show a value at all, wherever that is. */
    boolean shows(double value) {
        return shows(value, log);
    }

    /** Whether an axis, logarithmic or not, can show a value at all. */
    static boolean shows(double value, boolean log) {
        return Double.isFinite(value) && (!log || value > 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelMap that
                && log == that.log
                && start == that.start
                && origin == that.origin
                && factor == that.factor;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(start + origin + factor);
    }
}
