package mnl.figure.axis;

/**
 * Distances around the frame of a figure, in pixels; all follow the size of its type.
 *
 * @param font size of tick labels in pixels
 * @param tight whether rows move together, as they do in a small figure
 */
public record Spacing(double font, boolean tight) {
    private static final double LEAST_TYPE = 9.5;
    private static final double STEP = 0.5;

    /** How a figure begins that has all the room it wants. */
    public static Spacing roomy(double font) {
        return new Spacing(font, false);
    }

    /** Whether there is a next one. */
    public boolean canShrink() {
        return !tight || font > LEAST_TYPE;
    }

    /** The next one where the plot got too little: rows move together first, then the type shrinks, down to 9.5 px. */
    public Spacing smaller() {
        return tight ? new Spacing(Math.max(LEAST_TYPE, font - STEP), true) : new Spacing(font, true);
    }

    private double of(double roomy, double close) {
        return (tight ? close : roomy) * font;
    }

    /** Margin of the figure. */
    public double pad() {
        return of(0.7, 0.35);
    }

    /** Height of the title with the space below it. */
    public double titleRow() {
        return of(1.9, 1.6);
    }

    /** Base line of the title. */
    public double titleBase() {
        return pad() + 1.1 * font;
    }

    /** Space below a legend. */
    public double belowLegend() {
        return of(0.3, 0.15);
    }

    /** Space above the frame, where half of the uppermost tick label is. */
    public double aboveFrame() {
        return of(0.4, 0.3);
    }

    /** Height of the tick labels below the frame. */
    public double tickRow() {
        return of(1.6, 1.4);
    }

    /** Distance from the frame to the base line of the tick labels below it. */
    public double tickBase() {
        return of(1.5, 1.3);
    }

    /** Distance from the frame to the tick labels on its left. */
    public double tickGap() {
        return of(0.6, 0.4);
    }

    /** Height of the name of the axis below. */
    public double nameRow() {
        return of(1.6, 1.25);
    }

    /** Distance from the lower edge of the figure to the base line of the name of the axis below. */
    public double nameBase() {
        return of(0.8, 0.35);
    }

    /** Width of the name of the axis on the left. */
    public double nameColumn() {
        return of(1.7, 1.3);
    }

    /** Base line of the name of the axis on the left. */
    public double nameColumnBase() {
        return of(1.5, 1.15);
    }

    /** Space on the right of the frame beyond the margin, where half of the last tick label is. */
    public double besideFrame() {
        return of(0.8, 0.6);
    }
}
