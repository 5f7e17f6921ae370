package mnl.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.engine.TrainingEngine;
import mnl.experiment.ArmName;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunName;
import mnl.lab.run.StoredRun;
import mnl.lab.service.RunStarter;
import mnl.ui.chart.Highlight;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.style.Nodes;
import mnl.ui.task.PulseUntilClosed;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * One stored run with all its views in a window of its own, so that it can be looked at beside another one. Nothing is trained
 * here. Belongs to the FX thread.
 */
final class RunWindow implements AutoCloseable {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double SMALLEST_WIDTH = 820;
    private static final double SMALLEST_HEIGHT = 520;
    private static final double VIEWS_SHARE = 0.78;
    private static final int LIVE = 2;

    private final SideSize size = new SideSize(WIDTH, HEIGHT, SMALLEST_WIDTH, SMALLEST_HEIGHT);
    private final AppContext parts;
    private final Look look;
    private final PastRuns past;
    private final MissingData missing;
    private final Runnable closed;
    private final PulseUntilClosed pulse;
    private final RunSession session;
    private final Stage stage = new Stage();

    /**
     * @param engine asks the run's model
     * @param past what else can be done with the run
     * @param missing finds its data
     * @param closed called when the window is closed, or was not opened
     */
    RunWindow(AppContext parts, TrainingEngine engine, Look look, PastRuns past, MissingData missing, Runnable closed) {
        this.parts = parts;
        this.look = look;
        this.past = past;
        this.missing = missing;
        this.closed = closed;
        pulse = new PulseUntilClosed(parts.pulse());
        session = new RunSession(RunStarter.of(engine), missing.stored(), parts.background(), parts.fxThread(), pulse);
        stage.setOnHidden(e -> {
            stage.setScene(null);
            release();
        });
    }

    /**
     * Reads the run and shows it.
     *
     * @param refused told in one sentence where there is nothing to show
     */
    void open(Path folder, Consumer<String> refused) {
        session.storedProperty().addListener((o, was, now) -> {
            if (was == null && now != null) {
                // The session has taken over the rest of the run by then.
                parts.fxThread().execute(() -> show(now));
            }
        });
        session.open(folder, why -> {
            release();
            refused.accept(why);
        });
    }

    private void show(StoredRun run) {
        ArmVisibility visibility = new ArmVisibility();
        visibility.listedProperty().set(true);
        RunTitle title = new RunTitle(session, trained -> Optional.empty());
        ViewTabs views = new ViewTabs(
                parts.views().make(session, visibility, pulse, FXCollections.observableHashMap()),
                look,
                new SimpleBooleanProperty(false),
                StackPane::new);
        views.show(Math.min(LIVE, views.getTabs().size() - 1));
        ExplainStrip explain = new ExplainStrip();
        Region arms = ArmsPanel.of(session, session.experimentProperty(), visibility, title);
        SplitPane middle = new SplitPane(views, arms);
        middle.getStyleClass().add("main-split");
        middle.setDividerPositions(VIEWS_SHARE);
        SplitPane.setResizableWithParent(arms, false);
        StackPane whole = new StackPane(new BorderPane(middle, head(run), null, explain, null));
        whole.setId("run-window");
        Highlight.in(whole, visibility.highlightedProperty().map(ArmName::of));
        Scene scene = new Scene(whole, WIDTH, HEIGHT);
        look.dress(scene);
        explain.follow(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::close);
        stage.setTitle(name(run));
        stage.setScene(scene);
        size.open(stage);
    }

    private Node head(StoredRun run) {
        Label name = new Label(name(run));
        name.setId("run-window-name");
        name.getStyleClass().add("run-window-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(
                name,
                gap,
                button(
                        "run-window-settings",
                        Texts.of("shell.run-window.settings"),
                        Texts.of("shell.run-window.settings-says"),
                        Feather.SLIDERS,
                        () -> past.settings(run)),
                button(
                        "run-window-report",
                        Texts.of("shell.run-window.report"),
                        Texts.of("shell.run-window.report-says"),
                        Feather.FILE_TEXT,
                        () -> past.report(run)),
                button(
                        "run-window-folder",
                        Texts.of("shell.run-window.folder"),
                        Texts.of("shell.run-window.folder-says"),
                        Feather.FOLDER,
                        () -> past.folder(run)));
        row.getStyleClass().add("run-window-row");
        VBox head = new VBox(row, new LackingRow(session, missing));
        head.getStyleClass().add("run-window-head");
        return head;
    }

    private static Button button(String id, String text, String says, Ikon icon, Runnable action) {
        Button button = Nodes.icon(new Button(text), icon, says);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static String name(StoredRun run) {
        String automatic = RunName.of(run.info());
        try {
            String own = LabelFile.read(run.folder()).name();
            return own.isEmpty() ? automatic : own;
        } catch (IOException unreadable) {
            return automatic;
        }
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    RunSession session() {
        return session;
    }

    Stage stage() {
        return stage;
    }

    private void release() {
        pulse.close();
        session.close();
        closed.run();
    }

    @Override
    public void close() {
        if (stage.isShowing()) {
            stage.close();
        } else {
            release();
        }
    }
}
