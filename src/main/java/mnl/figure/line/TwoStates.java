package mnl.figure.line;

import mnl.words.Texts;

/**
 * The ordinates of a switch: two level stretches with a gap between them, because nothing lies between there and missing,
 * and a line from one to the other would say that something does.
 */
public final class TwoStates {
    /** Name of the axis. */
    public static final String AXIS = Texts.of("figure.two-states.0-there-1-missing");

    private TwoStates() {}

    /** Abscissae: the first state, the gap, the second state. */
    public static double[] x() {
        return new double[] {0, 0.4, 0.5, 0.6, 1};
    }

    /** Ordinates of the two states at {@link #x}. */
    public static double[] y(double first, double second) {
        return new double[] {first, first, Double.NaN, second, second};
    }
}
