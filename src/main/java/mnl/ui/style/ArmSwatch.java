package mnl.ui.style;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import mnl.figure.surface.Marker;
import mnl.lab.report.ArmColors;

/** The colour of an arm as a small shape, the one that marks its curves where it has one. */
public final class ArmSwatch {
    private ArmSwatch() {}

    /**
     * A square, or the arm's marker.
     *
     * @param arm its name
     * @param arms names of all arms of the run
     * @param size width and height in pixels
     */
    public static Region of(String arm, List<String> arms, double size) {
        Marker marker = ArmColors.marker(arm, arms);
        Shape shape = marker == Marker.NONE ? new Rectangle(size * 0.8, size * 0.8) : polygon(marker, size / 2);
        shape.setFill(Color.web(ArmColors.of(arm, arms)));
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
