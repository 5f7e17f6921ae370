package mnl.figure.surface;

/** Shape drawn on the points of a series. */
public enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    TRIANGLE_DOWN,
    PLUS,
    STAR,
    CROSS;

    private static final int CIRCLE_CORNERS = 16;
    private static final int STAR_CORNERS = 10;
    private static final double STAR_INSIDE = 0.42;
    private static final int PLUS_CORNERS = 12;

    /** Half the angle that an arm of a plus takes. */
    private static final double ARM = 0.36;

    /** Corner abscissas of the shape around 0 for this radius; empty for {@link #NONE}. */
    public double[] cornersX(double radius) {
        return corners(radius, true);
    }

    /** Corner ordinates, down the page. */
    public double[] cornersY(double radius) {
        return corners(radius, false);
    }

    private double[] corners(double radius, boolean horizontal) {
        int count =
                switch (this) {
                    case NONE -> 0;
                    case CIRCLE -> CIRCLE_CORNERS;
                    case TRIANGLE, TRIANGLE_DOWN -> 3;
                    case SQUARE, DIAMOND -> 4;
                    case STAR -> STAR_CORNERS;
                    case PLUS, CROSS -> PLUS_CORNERS;
                };
        double[] corners = new double[count];
        for (int i = 0; i < count; i++) {
            double angle = angle(i, count);
            corners[i] = reach(i) * radius * (horizontal ? Math.cos(angle) : Math.sin(angle));
        }
        return corners;
    }

    private double angle(int corner, int count) {
        double start =
                switch (this) {
                    case SQUARE, CROSS -> Math.PI / 4;
                    case TRIANGLE_DOWN, PLUS -> Math.PI / 2;
                    default -> -Math.PI / 2;
                };
        if (this != PLUS && this != CROSS) {
            return start + 2 * Math.PI * corner / count;
        }
        int quarter = corner / 3;
        double arm = start + Math.PI / 2 * quarter;
        return switch (corner % 3) {
            case 0 -> arm - ARM;
            case 1 -> arm + ARM;
            default -> arm + Math.PI / 4;
        };
    }

    /** Distance of a corner from the middle, in radii. */
    private double reach(int corner) {
        return switch (this) {
            case NONE, CIRCLE -> 1;
            case STAR -> corner % 2 == 0 ? 1.45 : 1.45 * STAR_INSIDE;
            case PLUS, CROSS -> corner % 3 == 2 ? 1.35 * Math.sqrt(2) * Math.sin(ARM) : 1.35;
            default -> 1.25;
        };
    }
}
