package mnl.ui.present;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Darkens all but a disc around the pointer. */
final class Spotlight extends Pane {
    private static final Color DARK = Color.color(0, 0, 0, 0.65);
    private static final double SHARE_OF_HEIGHT = 0.16;

    private final MoveTo left = new MoveTo();
    private final ArcTo over = new ArcTo();
    private final ArcTo under = new ArcTo();

    Spotlight() {
        setId("presentation-spotlight");
        setMouseTransparent(true);
        setVisible(false);
        HLineTo right = new HLineTo();
        right.xProperty().bind(widthProperty());
        VLineTo down = new VLineTo();
        down.yProperty().bind(heightProperty());
        Path path = new Path(
                new MoveTo(0, 0), right, down, new HLineTo(0), new ClosePath(), left, over, under, new ClosePath());
        path.setFillRule(FillRule.EVEN_ODD);
        path.setFill(DARK);
        path.setStroke(null);
        path.setManaged(false);
        for (ArcTo arc : new ArcTo[] {over, under}) {
            arc.radiusXProperty().bind(Bindings.multiply(SHARE_OF_HEIGHT, heightProperty()));
            arc.radiusYProperty().bind(arc.radiusXProperty());
        }
        getChildren().add(path);
    }

    /** Puts the light here. */
    void at(double x, double y) {
        double radius = over.getRadiusX();
        left.setX(x - radius);
        left.setY(y);
        over.setX(x + radius);
        over.setY(y);
        under.setX(x - radius);
        under.setY(y);
    }
}
