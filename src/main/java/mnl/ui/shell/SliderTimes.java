package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import mnl.lab.bench.WindowTimes;
import org.jspecify.annotations.Nullable;

/**
 * Presses a noise slider with the mouse again and again, and times how long it takes from the press to the pulse that shows the
 * numbers under the new noise. Lives on the FX thread.
 */
final class SliderTimes {
    private static final long REST = 150_000_000L;

    /** An answer that takes longer counts as one that took so long. */
    private static final long PATIENCE = 10_000_000_000L;

    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** From one place on the slider to the next, as a share of its length: hardly ever a place where it has been. */
    private static final double STRIDE = 0.381966;

    private static final double END = 0.05;

    private final Robot robot = new Robot();
    private final int times;
    private final Scene scene;
    private final ViewTabs views;
    private final List<Double> millis = new ArrayList<>();
    private final Runnable drawn = this::drawn;
    private @Nullable Slider slider;
    private @Nullable Node working;
    private long pressed;
    private long due;
    private boolean down;
    private boolean asked;
    private double place;

    /**
     * @param explorer whose noise lab is shown
     * @param times how often the slider is pressed
     */
    SliderTimes(Explorer explorer, int times) {
        this.times = times;
        views = explorer.window().views();
        scene = explorer.stage().getScene();
        scene.addPostLayoutPulseListener(drawn);
    }

    /** A view that is shown for the first time has its controls in the next pulse. */
    private void look() {
        Node lab = views.front();
        if (lab != null && lab.lookup("#noise-working") != null) {
            working = lab.lookup("#noise-working");
            slider = lab.lookupAll(".slider").stream()
                    .filter(node -> node instanceof Slider && !node.isDisabled() && node.isVisible())
                    .map(Slider.class::cast)
                    .findFirst()
                    .orElse(null);
        }
        if (slider == null) {
            views.show((views.getSelectionModel().getSelectedIndex() + 1)
                    % views.getTabs().size());
        } else {
            slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                pressed = pressed == 0 ? System.nanoTime() : pressed;
                // The slider asks when it gets the event, which is after this.
                Platform.runLater(() -> asked = pressed != 0);
            });
        }
    }

    /** A pulse of the window; false when all is measured. */
    boolean pulse(long nanos) {
        if (slider == null || slider.getScene() == null) {
            // A new run has new sliders.
            slider = null;
            pressed = 0;
            asked = false;
            look();
            due = nanos + REST;
        } else if (down) {
            robot.mouseRelease(MouseButton.PRIMARY);
            down = false;
        } else if (millis.size() == times) {
            scene.removePostLayoutPulseListener(drawn);
            return false;
        } else if (pressed != 0 && nanos - pressed > PATIENCE) {
            take(nanos);
        } else if (pressed == 0 && nanos >= due && working != null && !working.isVisible()) {
            press(slider);
            due = nanos + REST;
        }
        return true;
    }

    private void press(Slider slider) {
        Bounds track = slider.localToScreen(slider.getLayoutBounds());
        place = (place + STRIDE) % 1;
        robot.mouseMove(
                new Point2D(track.getMinX() + (END + (1 - 2 * END) * place) * track.getWidth(), track.getCenterY()));
        robot.mousePress(MouseButton.PRIMARY);
        down = true;
    }

    /** Charts are drawn before this: the numbers that nobody waits for any more are in the pulse's picture. */
    private void drawn() {
        if (asked && working != null && !working.isVisible()) {
            take(System.nanoTime());
        }
    }

    private void take(long now) {
        millis.add((now - pressed) / NANOS_PER_MILLISECOND);
        pressed = 0;
        asked = false;
        due = now + REST;
    }

    WindowTimes spread() {
        return new WindowTimes(millis);
    }
}
