package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Slider slider;
    private final Node working;
    private final List<Double> millis = new ArrayList<>();
    private final Runnable drawn = this::drawn;
    private long pressed;
    private long due;
    private boolean down;
    private boolean asked;
    private double place;

    /**
     * Shows the noise lab.
     *
     * @param times how often the slider is pressed
     */
    SliderTimes(Explorer explorer, int times) {
        this.times = times;
        scene = explorer.stage().getScene();
        Node lab = lab(explorer.window().views());
        slider = lab.lookupAll(".slider").stream()
                .filter(node -> node instanceof Slider && !node.isDisabled() && node.isVisible())
                .map(Slider.class::cast)
                .findFirst()
                .orElseThrow();
        working = lab.lookup("#noise-working");
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            pressed = pressed == 0 ? System.nanoTime() : pressed;
            // The slider asks when it gets the event, which is after this.
            Platform.runLater(() -> asked = pressed != 0);
        });
        scene.addPostLayoutPulseListener(drawn);
    }

    private static Node lab(ViewTabs views) {
        for (int i = 0; i < views.getTabs().size(); i++) {
            views.show(i);
            if (Optional.ofNullable(views.front().lookup("#noise-working")).isPresent()) {
                return views.front();
            }
        }
        throw new IllegalStateException("no view has a noise slider");
    }

    /** A pulse of the window; false when all is measured. */
    boolean pulse(long nanos) {
        if (down) {
            robot.mouseRelease(MouseButton.PRIMARY);
            down = false;
        } else if (millis.size() == times) {
            scene.removePostLayoutPulseListener(drawn);
            return false;
        } else if (pressed != 0 && nanos - pressed > PATIENCE) {
            take(nanos);
        } else if (pressed == 0 && nanos >= due && !working.isVisible()) {
            press();
            due = nanos + REST;
        }
        return true;
    }

    private void press() {
        Bounds track = slider.localToScreen(slider.getLayoutBounds());
        place = (place + STRIDE) % 1;
        robot.mouseMove(new Point2D(
                track.getMinX() + (END + (1 - 2 * END) * place) * track.getWidth(), track.getCenterY()));
        robot.mousePress(MouseButton.PRIMARY);
        down = true;
    }

    /** Charts are drawn before this: the numbers that nobody waits for any more are in the pulse's picture. */
    private void drawn() {
        if (asked && !working.isVisible()) {
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
