package mnl.figure.surface;

/** Shape drawn on the points of a series. */
public enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND;

    private static final int CIRCLE_CORNERS = 16;

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
                    case TRIANGLE -> 3;
                    case SQUARE, DIAMOND -> 4;
                };
        double start = this == SQUARE ? Math.PI / 4 : -Math.PI / 2;
        double reach = this == CIRCLE ? radius : radius * 1.25;
        double[] corners = new double[count];
        for (int i = 0; i < count; i++) {
            double angle = start + 2 * Math.PI * i / count;
            corners[i] = reach * (horizontal ? Math.cos(angle) : Math.sin(angle));
        }
        return corners;
    }
}
