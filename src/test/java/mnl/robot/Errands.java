package mnl.robot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.experiment.Scenario;
import mnl.ui.shell.WholeWindow;

/** What takes more than one press of a button, and what must come often enough; belongs to the FX thread. */
final class Errands {
    private static final int VIEWS = 7;
    private static final double NARROWEST = 500;
    private static final double LOWEST = 400;

    private final Dice dice;
    private final Hands hands;
    private final RobotFolder folder;
    private final Map<Supplier<String>, Double> weights = new LinkedHashMap<>();
    private WholeWindow window;

    Errands(Dice dice, Hands hands, RobotFolder folder) {
        this.dice = dice;
        this.hands = hands;
        this.folder = folder;
        weights.put(this::keys, 10.0);
        weights.put(this::briefRun, 6.0);
        weights.put(this::steer, 8.0);
        weights.put(this::view, 6.0);
        weights.put(this::ask, 3.0);
        weights.put(this::scenario, 2.0);
        weights.put(this::closeAnother, 5.0);
        weights.put(this::size, 1.0);
        weights.put(this::drop, 0.5);
        weights.put(this::someCommand, 2.0);
    }

    /** From now on everything is done to this window. */
    void on(WholeWindow next) {
        window = next;
    }

    /** Does one of them; says which. */
    String any() {
        double at = dice.share() * weights.values().stream().mapToDouble(w -> w).sum();
        for (Map.Entry<Supplier<String>, Double> each : weights.entrySet()) {
            at -= each.getValue();
            if (at < 0) {
                return each.getKey().get();
            }
        }
        return "nothing";
    }

    private String keys() {
        var keys = Shortcuts.any(dice);
        hands.keys(keys);
        return "keys " + keys;
    }

    /** Few epochs and seeds, then Run; a setup that cannot be run is reset. */
    private String briefRun() {
        if (window.isUnderWay()) {
            return "a run is under way";
        }
        if (!window.setup().problems().isEmpty()) {
            window.setup().reset();
        }
        type("schedule-epochs", Integer.toString(1 + dice.below(4)));
        type("seeds-count", Integer.toString(1 + dice.below(2)));
        return "brief run " + window.command("run");
    }

    private void type(String id, String text) {
        if (window.stage().getScene().lookup("#" + id) instanceof TextField field && !field.isDisabled()) {
            field.setText(text);
        }
    }

    private String steer() {
        String command = dice.of(List.of("pause", "pause", "step", "step-batch", "stop", "stop", "same-seeds"));
        return command + " " + window.command(command);
    }

    /** Ends a run that has become long. */
    String stop() {
        return "stop " + window.command("stop");
    }

    private String view() {
        int view = 1 + dice.below(VIEWS);
        return "view " + view + " " + window.command("view-" + view);
    }

    /** What is asked of a trained model. */
    private String ask() {
        String id = dice.of(List.of("attack", "certify"));
        if (window.stage().getScene().lookup("#" + id) instanceof Button button && !button.isDisabled()) {
            button.fire();
            return id;
        }
        return "no " + id;
    }

    private String scenario() {
        Scenario next = dice.of(List.copyOf(window.setup().scenarios().all()));
        window.setup().scenarios().chosenProperty().set(next);
        return "scenario " + next.name();
    }

    /** Shuts whatever is in front of the window. */
    String closeAnother() {
        List<Window> others =
                Scenery.reachable().stream().filter(w -> w != window.stage()).toList();
        if (others.isEmpty()) {
            return "no other window";
        }
        Window last = others.get(others.size() - 1);
        last.hide();
        return "close " + last.getClass().getSimpleName();
    }

    private String size() {
        Stage stage = window.stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(NARROWEST + dice.share() * (screen.getWidth() - NARROWEST));
        stage.setHeight(LOWEST + dice.share() * (screen.getHeight() - LOWEST));
        return "size " + (int) stage.getWidth() + " x " + (int) stage.getHeight();
    }

    private String drop() {
        List<Path> files = dice.oneIn(2) ? List.of(folder.root().resolve("av-digits")) : folder.filesToOpen();
        window.drop(files);
        return "drop " + files.stream().map(Path::getFileName).toList();
    }

    private String someCommand() {
        String id = dice.of(window.commands());
        if (id.equals("quit")) {
            return "no quit";
        }
        return "command " + id + " " + window.command(id);
    }

    /** Whether the window itself was closed. */
    boolean isClosed() {
        return !window.stage().isShowing();
    }
}
