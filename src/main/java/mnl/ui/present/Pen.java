package mnl.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Lines that are drawn over the picture with the mouse, as long as the pen is in the hand. */
final class Pen extends Pane {
    private static final Color INK = Color.web("#e5484d");
    private static final double WIDTH = 4;

    private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
    private final Canvas paper = new Canvas();

    Pen() {
        setId("presentation-pen");
        paper.widthProperty().bind(widthProperty());
        paper.heightProperty().bind(heightProperty());
        getChildren().add(paper);
        mouseTransparentProperty().bind(held.not());
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> start(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> draw(e.getX(), e.getY()));
    }

    private void start(double x, double y) {
        GraphicsContext ink = paper.getGraphicsContext2D();
        ink.setStroke(INK);
        ink.setLineWidth(WIDTH);
        ink.setLineCap(StrokeLineCap.ROUND);
        ink.beginPath();
        ink.moveTo(x, y);
    }

    private void draw(double x, double y) {
        GraphicsContext ink = paper.getGraphicsContext2D();
        ink.lineTo(x, y);
        ink.stroke();
        ink.beginPath();
        ink.moveTo(x, y);
    }

    void clear() {
        paper.getGraphicsContext2D().clearRect(0, 0, paper.getWidth(), paper.getHeight());
    }

    /** Whether dragging draws. */
    BooleanProperty heldProperty() {
        return held;
    }
}
