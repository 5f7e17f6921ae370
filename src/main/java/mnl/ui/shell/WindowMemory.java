package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.stage.Stage;
import mnl.ui.task.Motion;

/** What the window remembers from one start to the next. Belongs to the FX thread; written in the background. */
final class WindowMemory {
    private final Path workspace;
    private final Settings opened;
    private Settings latest;
    private double[] dividers;
    private final Executor background;
    private final IntegerProperty threads = new SimpleIntegerProperty(this, "threads");
    private final BooleanProperty keepSetupOpen = new SimpleBooleanProperty(this, "keepSetupOpen");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final ObservableMap<String, String> views = FXCollections.observableHashMap();
    private boolean asTheSystemSays;
    private final BooleanProperty frames = new SimpleBooleanProperty(this, "frames");

    /** @param opened what was remembered when the window was opened */
    WindowMemory(AppContext parts, Settings opened) {
        workspace = parts.workspace();
        background = parts.background();
        this.opened = opened;
        latest = opened;
        dividers = new double[] {opened.setupShare(), opened.armsShare()};
        threads.set(opened.threads());
        keepSetupOpen.set(opened.preferences().keepSetupOpen());
        views.putAll(opened.preferences().views());
        asTheSystemSays = opened.preferences().reducedMotion() == null;
        reducedMotion.set(Boolean.TRUE.equals(opened.preferences().reducedMotion()));
        reducedMotion.addListener((o, was, now) -> asTheSystemSays = false);
        frames.set(opened.preferences().frames());
    }

    /** What was remembered when the window was opened. */
    Settings opened() {
        return opened;
    }

    /** Moves the dividers to where they were. */
    void restoreDividers(MainWindow window) {
        window.setDividers(opened.setupShare(), opened.armsShare());
    }

    /** How things are now; places that cannot be seen at this moment are those that were seen last. */
    Settings now(Stage stage, MainWindow window, String scenario, Look look, RecentDatasets recent, LeftOff leftOff) {
        dividers = window.dividers(dividers);
        latest = WindowPlace.of(stage, latest)
                .settings(
                        dividers,
                        scenario,
                        look.darkProperty().get(),
                        look.typeSizeProperty().get(),
                        threads.get(),
                        List.copyOf(recent.folders()),
                        new Preferences(
                                keepSetupOpen.get(), asTheSystemSays ? null : reducedMotion.get(), frames.get(), views),
                        leftOff);
        return latest;
    }

    /** Threads of the engine, from the next start on. */
    IntegerProperty threadsProperty() {
        return threads;
    }

    /** Whether the setup stays open when a run starts. */
    BooleanProperty keepSetupOpenProperty() {
        return keepSetupOpen;
    }

    /** Keeps everything inside a node still where the user wants it so, or else the system, which is asked meanwhile. */
    void still(Node root, SystemMotion system, Executor fxThread) {
        Motion.reduceIn(root, reducedMotion);
        if (asTheSystemSays) {
            background.execute(() -> {
                boolean reduced = system.isReduced();
                fxThread.execute(() -> follow(reduced));
            });
        }
    }

    private void follow(boolean reduced) {
        if (asTheSystemSays) {
            reducedMotion.set(reduced);
            asTheSystemSays = true;
        }
    }

    /** What views remember, by name. */
    ObservableMap<String, String> views() {
        return views;
    }

    /** Whether nothing moves by itself. */
    BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether the status bar counts frames that came late. */
    BooleanProperty framesProperty() {
        return frames;
    }

    /** Folder of settings and runs. */
    Path workspace() {
        return workspace;
    }
}
