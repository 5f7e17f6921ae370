package mnl.ui.style;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.lab.report.ArmColors;

/** The colour of an arm as a small shape, the one that marks its curves. */
public final class ArmSwatch {
    /** Radius of a marker whose corners stay inside, in widths of the swatch. */
    private static final double REACH = 0.36;

    private ArmSwatch() {}

    /**
     * The arm's marker in its colour.
     *
     * @param arm its name
     * @param arms names of all arms of the run
     * @param size width and height in pixels
     */
    public static Region of(String arm, List<String> arms, double size) {
        return of(ArmColors.swatch(arm, arms), size);
    }

    /** A marker in a colour. */
    public static Region of(Swatch look, double size) {
        Shape shape = polygon(look.marker(), REACH * size);
        shape.setFill(Color.web(look.color()));
        StackPane swatch = new StackPane(shape);
        swatch.setMinSize(size, size);
        swatch.setMaxSize(size, size);
        return swatch;
    }

    private static Polygon polygon(Marker marker, double radius) {
        double[] x = marker.cornersX(radius);
        double[] y = marker.cornersY(radius);
        Polygon polygon = new Polygon();
        for (int i = 0; i < x.length; i++) {
            polygon.getPoints().addAll(x[i], y[i]);
        }
        return polygon;
    }
}
