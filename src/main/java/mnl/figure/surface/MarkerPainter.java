package mnl.figure.surface;

/** Draws the shapes on points. */
public final class MarkerPainter {
    private MarkerPainter() {}

    public static void paint(Surface surface, Marker marker, String color, double x, double y, double radius) {
        double[] cornersX = marker.cornersX(radius);
        double[] cornersY = marker.cornersY(radius);
        for (int i = 0; i < cornersX.length; i++) {
            cornersX[i] += x;
            cornersY[i] += y;
        }
        if (cornersX.length > 0) {
            surface.polygon(cornersX, cornersY, cornersX.length, color, 1);
        }
    }
}
