package mnl.figure.axis;

import mnl.figure.surface.Surface;

/**
 * Finds as many ticks as an axis across has room for.
 *
 * @param surface measures the labels
 * @param font size of the labels in pixels
 */
public record TickRoom(Surface surface, double font) {
    private static final double SPACE = 0.8;
    private static final int LEAST = 2;

    /**
     * Ticks whose labels do not touch; where there is no room for two, only the first is labelled.
     *
     * @param range of the axis
     * @param most most ticks
     * @param name of the axis, beside which a note is said; empty for none
     * @param length of the axis in pixels
     */
    public Ticks across(Range range, int most, String name, double length) {
        for (int tried = most; tried > LEAST; tried--) {
            Ticks ticks = Ticks.linear(range, tried, false).beside(name);
            if (fits(ticks, range, length)) {
                return ticks;
            }
        }
        Ticks two = Ticks.linear(range, LEAST, false).beside(name);
        return fits(two, range, length) ? two : two.firstLabelled();
    }

    private boolean fits(Ticks ticks, Range range, double length) {
        Scale scale = new Scale(range, false, 0, length);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.values().size(); i++) {
            double middle = scale.position(ticks.values().get(i));
            double half = surface.textWidth(ticks.labels().get(i), font, false) / 2;
            if (middle - half < free) {
                return false;
            }
            free = middle + half + SPACE * font;
        }
        return true;
    }
}
