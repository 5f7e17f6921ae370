package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What is over is let go of: earlier runs with their data, and a closed window with all that it showed. A few times
 * among the tests, up to fifty times in the profile {@code robot}, as long as its {@code robot.seconds} allow.
 */
class WindowLeakTest {
    private static final int TIMES = Math.max(2, Math.min(50, Integer.getInteger("robot.seconds", 0) / 12));
    private static final int CHANGES = 10;

    @TempDir
    Path workspace;

    private WholeWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        window = onFx(() -> WholeWindow.open(workspace, stage -> new NoAnswers()));
        until(() ->
                window.isReady() && onFx(() -> window.setup().factsProperty().get() != null));
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            window.close();
            return null;
        });
        assertTrue(window.awaitEnd());
    }

    @Test
    void earlierRunsAreForgottenWithTheirData() throws Exception {
        choose("av-digits-weak-audio");
        List<WeakReference<Object>> sources = new ArrayList<>();
        List<WeakReference<Object>> histories = new ArrayList<>();
        List<WeakReference<Object>> frames = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            run();
            lookAtEverything();
            sources.add(new WeakReference<>(
                    onFx(() -> window.session().sourceProperty().get())));
            histories.add(new WeakReference<>(
                    onFx(() -> window.session().historyProperty().get())));
            onFx(() -> window.session().historyProperty().get().margins()).stream()
                    .<WeakReference<Object>>map(WeakReference::new)
                    .forEach(frames::add);
        }
        int each = frames.size() / TIMES;
        assertTrue(each > 1, "frames of points: " + each);
        until(() -> cleared(sources) >= TIMES - 1
                && cleared(histories) >= TIMES - 1
                && cleared(frames) >= (TIMES - 1) * each);
        run();
        int arrays = window.liveArrays().join();
        run();
        assertEquals(arrays, window.liveArrays().join());
        onFx(() -> {
            window.forget();
            return null;
        });
        assertEquals(0, window.liveArrays().join());
        until(() -> cleared(sources) == TIMES && cleared(histories) == TIMES && cleared(frames) == frames.size());
    }

    @Test
    void closedDialsKeepNothingOfWhatTheyWouldHaveShown() throws Exception {
        onFx(() -> window.command("dials"));
        Stage dials = until(this::dials);
        Node content = onFx(() -> dials.getScene().lookup("#dials-panel"));
        onFx(() -> {
            dials.close();
            return null;
        });
        Set<Object> made = Collections.newSetFromMap(new WeakHashMap<>());
        for (int i = 0; i < CHANGES; i++) {
            choose(i % 2 == 0 ? "one-blind-pair" : "av-digits-weak-audio");
            onFx(() -> Optional.ofNullable(content.lookup("#dials-name-0")).map(made::add));
        }
        until(() -> {
            System.gc();
            return made.size() <= 1;
        });
    }

    @Test
    void aClosedWindowIsForgotten() throws Exception {
        List<WeakReference<Object>> closed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            run();
            lookAtEverything();
            closed.add(new WeakReference<>(window.stage()));
            close();
            open();
        }
        until(() -> cleared(closed) >= TIMES - 1);
    }

    private Stage dials() throws Exception {
        return onFx(() -> Window.getWindows().stream()
                .filter(w -> w.isShowing() && w != window.stage() && w instanceof Stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null));
    }

    private void choose(String name) throws Exception {
        onFx(() -> {
            Scenario scenario = window.setup().scenarios().all().stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            window.setup().scenarios().chosenProperty().set(scenario);
            return null;
        });
        until(() -> onFx(() -> window.setup().factsProperty().get() != null));
    }

    private void run() throws Exception {
        onFx(() -> {
            Experiment experiment = window.setup().experimentProperty().get();
            window.setup().load(experiment.withSchedule(new Schedule(1, 256)).withSeeds(new SeedRange(0, 1)));
            return null;
        });
        until(() -> onFx(() -> window.command("run")));
        until(() -> onFx(() -> window.session().stateProperty().get() == RunState.FINISHED));
        until(() -> onFx(window::isIdle));
    }

    private void lookAtEverything() throws Exception {
        for (String view : onFx(window::commands)) {
            if (!view.matches("view-\\d+")) {
                continue;
            }
            onFx(() -> window.command(view));
            WaitForAsyncUtils.waitForFxEvents();
            until(() -> onFx(window::isIdle));
        }
    }

    private static long cleared(List<WeakReference<Object>> references) {
        System.gc();
        return references.stream().filter(r -> r.get() == null).count();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private interface Question<T> {
        T ask() throws Exception;
    }

    /** Waits until something is there, or true. */
    private static <T> T until(Question<T> question) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        T answer = question.ask();
        while (answer == null || Boolean.FALSE.equals(answer)) {
            assertTrue(System.nanoTime() < limit, "waited in vain");
            WaitForAsyncUtils.waitForFxEvents();
            answer = question.ask();
        }
        return answer;
    }

    /** Nothing is asked here. */
    private static final class NoAnswers implements WholeWindow.Answers {
        @Override
        public Path fileToOpen(String extension) {
            return null;
        }

        @Override
        public List<Path> filesToOpen() {
            return List.of();
        }

        @Override
        public Path folderToOpen() {
            return null;
        }

        @Override
        public Path fileToSave(String suggestion) {
            return null;
        }

        @Override
        public void notified(String headline, String message) {
            throw new AssertionError(headline + ": " + message);
        }
    }
}
