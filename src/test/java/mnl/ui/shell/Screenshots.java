package mnl.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.Scenario;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.PngImage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes the pictures in {@code assets/screenshots} from the real application: real runs, real data, no display needed.
 * Not among the tests; {@code assets/screenshots/take.sh} runs it.
 */
class Screenshots extends EngineWindow {
    private static final Path FOLDER = Path.of(System.getProperty("pictures", "assets/screenshots"));
    private static final String SIZE = System.getProperty("size", "1440x900");
    private static final int FILM_STEP = 2;

    /** In hundredths of a second. */
    private static final int FILM_DELAY = 42;

    private static final int STORY = 0;
    private static final int REGIONS = 1;
    private static final int LIVE = 2;
    private static final int HEATMAP = 3;
    private static final int NOISE = 4;
    private static final int CASES = 5;
    private static final int SAMPLES = 6;
    private static final int RESULTS = 7;
    private static final int ROBUSTNESS = 8;
    private static final int RUNS = 9;

    static {
        System.setProperty("headless.geometry", SIZE + "-32");
    }

    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void take(FxRobot robot) throws Exception {
        settle(robot);
        both(robot, "start");
        train(robot, "blind-spot");
        show(robot, STORY);
        until(() -> robot.lookup("#story-picture-survival").tryQuery().isPresent());
        both(robot, "story");
        film(robot);
        show(robot, REGIONS);
        both(robot, "regions");
        show(robot, LIVE);
        both(robot, "live");
        show(robot, HEATMAP);
        both(robot, "heatmap");
        show(robot, CASES);
        both(robot, "cases");
        show(robot, RESULTS);
        both(robot, "results");
        train(robot, "blind-spot", FusionRule.MEAN);
        show(robot, ROBUSTNESS);
        until(() -> !robot.lookup("#attack").queryButton().isDisabled());
        fire(robot, "attack");
        settle(robot);
        until(() -> !robot.lookup("#attack").queryButton().isDisabled());
        both(robot, "robustness");
        train(robot, "av-digits-three");
        show(robot, SAMPLES);
        both(robot, "samples");
        train(robot, "av-digits-weak-audio");
        show(robot, NOISE);
        until(() -> evaluated(robot));
        robot.interact(
                () -> robot.lookup("#severity-picture").queryAs(Slider.class).setValue(6));
        settle(robot);
        both(robot, "noise-lab");
        show(robot, RUNS);
        both(robot, "runs");
        robot.interact(() -> {
            TableView<?> runs = robot.lookup("#runs-table").queryTableView();
            runs.getSelectionModel().clearSelection();
            runs.getSelectionModel().selectRange(1, 4);
        });
        fire(robot, "runs-compare");
        settle(robot);
        both(robot, "compare");
    }

    private static boolean evaluated(FxRobot robot) {
        return robot.lookup("#severity-picture").tryQuery().isPresent();
    }

    private void train(FxRobot robot, String name) throws Exception {
        train(robot, name, null);
    }

    /** @param fusion in place of the scenario's; null for the scenario's own */
    private void train(FxRobot robot, String name, FusionRule fusion) throws Exception {
        robot.interact(() -> {
            ComboBox<Scenario> chooser = robot.lookup("#scenario").queryComboBox();
            chooser.getItems().stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .ifPresent(chooser::setValue);
        });
        settle(robot);
        if (fusion != null) {
            robot.interact(() -> explorer.setup()
                    .load(explorer.setup().experimentProperty().get().withFusion(new FusionSpec(fusion))));
        }
        until(() -> explorer.commands().get("run").enabled().get());
        command(robot, "run");
        until(() -> state() == RunState.FINISHED);
        settle(robot);
    }

    private void show(FxRobot robot, int view) throws Exception {
        robot.interact(() -> robot.lookup("#views")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(view));
        settle(robot);
    }

    /** Waits until evaluations and animations that follow an action have come to rest. */
    private static void settle(FxRobot robot) {
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void both(FxRobot robot, String name) throws IOException {
        save(robot, name + "-light");
        command(robot, "theme");
        settle(robot);
        save(robot, name + "-dark");
        command(robot, "theme");
        settle(robot);
    }

    /** The story's epochs one after the other, in about twenty seconds. */
    private void film(FxRobot robot) throws IOException {
        Slider epochs = robot.lookup("#story-epoch").queryAs(Slider.class);
        int last = (int) epochs.getMax();
        try (AnimatedGif film = new AnimatedGif(FOLDER.resolve("story.gif"))) {
            for (int at = 0; at <= last; at += FILM_STEP) {
                int shown = at;
                robot.interact(() -> epochs.setValue(shown));
                WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
                PixelImage picture =
                        NodePicture.of(robot, robot.lookup("#views").query());
                BufferedImage frame = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_INT_RGB);
                frame.setRGB(0, 0, picture.columns(), picture.rows(), picture.argb(), 0, picture.columns());
                film.add(frame, at + FILM_STEP > last ? 300 : FILM_DELAY);
            }
        }
    }

    private void save(FxRobot robot, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve(name + ".png"),
                PngImage.encode(NodePicture.of(robot, stage.getScene().getRoot())));
    }
}
