package mnl.figure.line;

import mnl.figure.axis.Scale;

/** A {@link Scale} prepared for many values: what does not depend on the value is worked out once. */
final class PixelMap {
    private final Scale scale;
    private final boolean log;
    private final double start;
    private final double origin;
    private final double length;
    private final double room;

    PixelMap(Scale scale) {
        this.scale = scale;
        log = scale.log();
        double min = scale.range().min();
        boolean flat = scale.range().length() == 0;
        start = flat ? (scale.start() + scale.end()) / 2 : scale.start();
        origin = log ? Math.log10(min) : min;
        double all =
                log ? Math.log10(scale.range().max()) - origin : scale.range().length();
        length = flat ? 1 : all;
        room = flat ? 0 : scale.end() - scale.start();
    }

    /** Position of a value; NaN for one that the axis cannot show. */
    double at(double value) {
        double position = start + ((log ? Math.log10(value) : value) - origin) / length * room;
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

    /** Whether it puts values where this scale does. */
    boolean isOf(Scale other) {
        return scale.equals(other);
    }
}
