package mnl.ui.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * Uses the window as somebody does who looks at everything: from view to view, the mouse over it, wheel and sliders, and now and
 * then the setup, a presentation and another size. Lives on the FX thread, and does one thing every few pulses.
 */
final class WindowUser {
    /** Between two movements of the mouse. */
    private static final long REST = 50_000_000L;

    private static final int MOVES = 24;
    private static final int WHEEL = 3;
    private static final double NARROWER = 120;
    private static final double LEAST_WIDTH = 900;
    private static final List<String> NOW_AND_THEN = List.of("setup-panel", "presentation", "arms-panel");

    private final Explorer explorer;
    private final Robot robot = new Robot();
    private long due;
    private int step;
    private String doing = "";

    WindowUser(Explorer explorer) {
        this.explorer = explorer;
    }

    /** A pulse of the window. */
    void pulse(long nanos) {
        if (nanos >= due) {
            due = nanos + REST;
            act(step++);
        }
    }

    /** What was done last, for the user. */
    String doing() {
        return doing;
    }

    /** Closes what was opened over the views. */
    void leave() {
        if (explorer.window().dock().isDrawn()) {
            explorer.window().toggleSetup();
        }
        if (!explorer.window().root().isVisible()) {
            explorer.commands().get("presentation").action().run();
        }
    }

    private void act(int number) {
        int views = explorer.window().views().getTabs().size();
        int move = number % MOVES;
        int visit = number / MOVES;
        if (move == 0) {
            explorer.window().views().show(visit % views);
            doing = explorer.window().views().title();
            if (visit % views == 0) {
                round(visit / views);
            }
        } else {
            use(explorer.window().views().front(), move);
        }
    }

    /** What is changed after each round through the views, and changed back after the next. */
    private void round(int round) {
        Command command = explorer.commands().get(NOW_AND_THEN.get((round / 2) % NOW_AND_THEN.size()));
        command.action().run();
        doing = command.text().get();
        Stage stage = explorer.stage();
        if (stage.getWidth() > LEAST_WIDTH) {
            stage.setHeight(stage.getHeight());
            stage.setWidth(stage.getWidth() + (round % 2 == 0 ? -NARROWER : NARROWER));
        }
    }

    private void use(Node view, int move) {
        Bounds on = view.localToScreen(view.getLayoutBounds());
        if (on == null) {
            return;
        }
        double share = (double) move / MOVES;
        robot.mouseMove(new Point2D(
                on.getMinX() + share * on.getWidth(),
                on.getMinY() + (1 + Math.sin(MOVES * share)) / 2 * on.getHeight()));
        if (move == MOVES / 2) {
            robot.mouseWheel(WHEEL);
        }
        if (move == MOVES - 1) {
            robot.mouseWheel(-WHEEL);
        }
        List<Slider> sliders = view.lookupAll(".slider").stream()
                .map(Slider.class::cast)
                .filter(slider -> !slider.isDisabled())
                .toList();
        if (!sliders.isEmpty()) {
            Slider slider = sliders.get(move % sliders.size());
            slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
        }
    }
}
