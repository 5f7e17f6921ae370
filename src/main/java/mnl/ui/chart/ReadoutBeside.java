package mnl.ui.chart;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import mnl.figure.axis.Frame;
import mnl.figure.line.Readout;
import org.jspecify.annotations.Nullable;

/** Shows the values of a chart's crosshair over what stands beside the chart in its window; the pointer goes through it. */
final class ReadoutBeside {
    /** Style of what presents a picture on the whole screen. */
    private static final String PRESENTED = "presentation";

    private final LineChartPane chart;
    private final Canvas canvas = new Canvas();
    private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
    private final Runnable watch = this::watch;
    private @Nullable ReadoutBox box;

    ReadoutBeside(LineChartPane chart) {
        this.chart = chart;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        chart.sceneProperty().addListener((property, before, after) -> hide());
    }

    /** Shows them; false where the window has no room that is not the chart's own. */
    boolean show(Readout readout) {
        Scene scene = chart.getScene();
        if (scene == null || !(scene.getRoot() instanceof Pane root) || isPresented()) {
            hide();
            return false;
        }
        surface.setFamily(chart.getFont().getFamily());
        Bounds place = chart.localToScene(chart.getLayoutBounds());
        Frame frame = new Frame(place.getMinX(), place.getMinY(), place.getMaxX(), place.getMaxY());
        box = new ReadoutRooms(frame, root.getWidth(), root.getHeight())
                .place(readout, surface, chart.getFont().getSize());
        if (box == null) {
            hide();
            return false;
        }
        paint(readout, box);
        if (canvas.getParent() != root) {
            root.getChildren().add(canvas);
            scene.addPostLayoutPulseListener(watch);
        }
        return true;
    }

    /** What is around a presented chart is its own heading and sentence, and being read. */
    private boolean isPresented() {
        for (Node at = chart; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(PRESENTED)) {
                return true;
            }
        }
        return false;
    }

    /** A view that is left by a key tells the pointer nothing: who looks at another one reads this chart no more. */
    private void watch() {
        if (!PulsePainting.isSeen(chart)) {
            hide();
            chart.setCrosshairX(Double.NaN);
        }
    }

    private void paint(Readout readout, ReadoutBox here) {
        canvas.relocate(here.x(), here.y());
        canvas.setWidth(here.width());
        canvas.setHeight(here.height());
        canvas.getGraphicsContext2D().clearRect(0, 0, here.width(), here.height());
        new ReadoutPainter(surface, chart.theme()).paint(readout, here.at(0, 0));
    }

    void hide() {
        box = null;
        if (canvas.getParent() instanceof Pane root) {
            canvas.getScene().removePostLayoutPulseListener(watch);
            root.getChildren().remove(canvas);
        }
    }

    /** Where they stand in the window; null where they do not. */
    @Nullable
    ReadoutBox box() {
        return box;
    }
}
