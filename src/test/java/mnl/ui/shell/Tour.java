package mnl.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.SharedData;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.experiment.Scenario;
import mnl.figure.surface.PngImage;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.ShippedLessons;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes through the whole program on real runs and takes a picture of everything there is to see, in light and dark. Not among
 * the tests: {@code mvn test -Dtest=Tour -Dsize=1280x800 -Dpictures=/tmp/tour}, or one part of it as {@code -Dtest=Tour#lessons}.
 */
class Tour extends EngineWindow {
    private static final String SIZE = System.getProperty("size", "1440x900");
    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/tour"), SIZE);
    private static final int REST = 700;

    static {
        System.setProperty("headless.geometry", SIZE + "-32");
    }

    @Start
    void start(Stage primary) {
        open();
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    @Test
    void views(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        both(robot, "view-start");
        pace(robot, Pace.ONE_EPOCH_A_SECOND);
        fire(robot, "start-idea");
        until(() -> state() == RunState.TRAINING
                && explorer.session().measurementsProperty().get() > 3);
        all(robot, "view-training");
        pace(robot, Pace.FULL);
        until(() -> state() == RunState.FINISHED);
        rest();
        all(robot, "view-finished");
        command(robot, "setup-panel");
        both(robot, "view-finished-with-setup");
        command(robot, "setup-panel");
        show(robot, 0);
        for (String picture : List.of("margins", "teaching", "survival")) {
            ToggleButton whole = robot.lookup("#story-maximise-" + picture).query();
            robot.interact(whole::fire);
            both(robot, "view-story-" + picture);
            robot.interact(whole::fire);
        }
        train(robot, "av-digits-three");
        all(robot, "view-three");
        train(robot, "av-digits-weak-audio");
        all(robot, "view-digits");
    }

    private void all(FxRobot robot, String name) throws IOException {
        TabPane views = robot.lookup("#views").queryAs(TabPane.class);
        for (int i = 0; i < views.getTabs().size(); i++) {
            show(robot, i);
            String view =
                    views.getTabs().get(i).getText().toLowerCase(Locale.ROOT).replace(' ', '-');
            both(robot, name + "-" + i + "-" + view);
        }
        show(robot, 0);
    }

    @Test
    void dialogs(FxRobot robot) throws Exception {
        until(() -> explorer.commands().get("run").enabled().get());
        for (String id : List.of(
                "settings", "import", "encode", "dials", "glossary", "shortcuts", "about", "lessons", "palette")) {
            command(robot, id);
            dialog(robot, id);
        }
        command(robot, "dials");
        fire(robot, "dials-save");
        dialog(robot, "save-scenario");
        command(robot, "run");
        until(() -> state() == RunState.TRAINING);
        Platform.runLater(explorer::quit);
        dialog(robot, "confirm-closing");
        Platform.runLater(() -> new WindowDialogs(stage, explorer.look())
                .error(
                        "The run failed",
                        "The disk is full. Free some room, or choose another workspace with --workspace."));
        dialog(robot, "error");
        robot.interact(() -> explorer.warn("The dataset folder /data/mine cannot be read. Choose another one."));
        both(robot, "dialog-notice");
        command(robot, "stop");
        until(() -> state().isOver());
    }

    /** What opened over the window, alone and with what is below it; then it is closed. */
    private void dialog(FxRobot robot, String id) throws IOException {
        rest();
        both(robot, "dialog-" + id + "-window");
        int seen = 0;
        List<Window> lastFirst = new ArrayList<>(Window.getWindows());
        Collections.reverse(lastFirst);
        for (Window window : lastFirst) {
            if (window != stage && window.isShowing()) {
                both(robot, "dialog-" + id + "-" + ++seen, window.getScene());
                robot.interact(window::hide);
            }
        }
        if ("palette".equals(id)) {
            command(robot, id);
        }
    }

    @Test
    void importing(FxRobot robot) throws Exception {
        Path data = SharedData.MULTIPLE_FEATURES.require().toAbsolutePath().normalize();
        until(() -> explorer.commands().get("run").enabled().get());
        robot.interact(() ->
                explorer.imports().dropped(List.of(data.resolve("mfeat-pix.csv"), data.resolve("mfeat-fou.csv"))));
        until(() -> robot.lookup("#source-label-text").tryQuery().isPresent());
        TextField label = robot.lookup("#source-label-text").query();
        robot.interact(() -> label.setText("last"));
        fire(robot, "source-for-all");
        Scene scene = label.getScene();
        both(robot, "dialog-import-sources", scene);
        for (String step : List.of("preview", "split", "target", "job")) {
            robot.interact(() -> robot.lookup("#target-name")
                    .tryQueryAs(TextField.class)
                    .filter(Node::isVisible)
                    .ifPresent(name -> name.setText("Digits in two views")));
            until(() -> !robot.lookup("#import-next").queryButton().isDisabled());
            fire(robot, "import-next");
            both(robot, "dialog-import-" + step, scene);
        }
        robot.interact(scene.getWindow()::hide);
    }

    @Test
    void lessons(FxRobot robot) throws Exception {
        until(() -> explorer.commands().get("run").enabled().get());
        long[] since = {System.nanoTime()};
        LessonWalk walk = new LessonWalk(explorer, robot, (lesson, step, when) -> {
            long took = System.nanoTime() - since[0];
            both(robot, "lesson-" + lesson + "-" + (step + 1) + "-" + when);
            note(lesson + " " + (step + 1) + " " + when + " after " + TimeUnit.NANOSECONDS.toMillis(took) + " ms: "
                    + said(robot));
            since[0] = System.nanoTime();
        });
        for (Lesson lesson : ShippedLessons.all()) {
            walk.take(new Course(lesson));
        }
        show(robot, 0);
        both(robot, "lesson-end");
    }

    private static String said(FxRobot robot) {
        StringBuilder said = new StringBuilder();
        for (String id : List.of("lesson-text", "lesson-question", "lesson-outcome", "lesson-waiting")) {
            if (robot.lookup("#" + id).query().isVisible()) {
                said.append("\n    ").append(text(robot, id));
            }
        }
        return said.toString();
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                FOLDER.resolve("lessons.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void presentation(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        command(robot, "presentation");
        both(robot, "present-start");
        command(robot, "presentation");
        pace(robot, Pace.ONE_EPOCH_A_SECOND);
        fire(robot, "start-idea");
        until(() -> state() == RunState.TRAINING
                && explorer.session().measurementsProperty().get() > 3);
        command(robot, "presentation");
        pictures(robot, "present-training-0", 3);
        robot.push(KeyCode.PAGE_DOWN);
        both(robot, "present-training-live");
        robot.push(KeyCode.PAGE_UP);
        pace(robot, Pace.FULL);
        until(() -> state() == RunState.FINISHED);
        rest();
        int views = explorer.window().views().getTabs().size();
        for (int i = 0; i < views; i++) {
            pictures(robot, "present-" + i, 9);
            robot.push(KeyCode.PAGE_DOWN);
        }
        command(robot, "presentation");
    }

    private void pictures(FxRobot robot, String name, int most) throws IOException {
        for (int p = 0; p < most; p++) {
            rest();
            String shown = text(robot, "presentation-shown");
            both(robot, name + "-" + (p + 1));
            robot.push(KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            if (text(robot, "presentation-shown").equals(shown) || shown.matches("(.*) (\\d+) of \\2")) {
                return;
            }
        }
    }

    private void train(FxRobot robot, String name) throws Exception {
        robot.interact(() -> {
            ComboBox<Scenario> chooser = robot.lookup("#scenario").queryComboBox();
            chooser.getItems().stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .ifPresent(chooser::setValue);
        });
        rest();
        until(() -> explorer.commands().get("run").enabled().get());
        command(robot, "run");
        until(() -> state() != RunState.FINISHED);
        until(() -> state() == RunState.FINISHED);
        rest();
    }

    private void show(FxRobot robot, int view) {
        robot.interact(() -> robot.lookup("#views")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(view));
    }

    private static void rest() {
        WaitForAsyncUtils.sleep(REST, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void both(FxRobot robot, String name) throws IOException {
        both(robot, name, stage.getScene());
    }

    private void both(FxRobot robot, String name, Scene scene) throws IOException {
        rest();
        save(robot, name + "-light", scene.getRoot());
        command(robot, "theme");
        rest();
        save(robot, name + "-dark", scene.getRoot());
        command(robot, "theme");
    }

    private static void save(FxRobot robot, String name, Node node) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), PngImage.encode(NodePicture.of(robot, node)));
    }
}
