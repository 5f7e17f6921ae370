package mnl.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mnl.engine.EngineSettings;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.service.RunStarter;
import mnl.lab.store.RunStore;
import mnl.lab.store.ScenarioStore;
import mnl.lab.store.Workspace;
import mnl.ui.importing.FileDrop;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.setup.SetupView;
import mnl.ui.setup.history.HistoryGestures;
import mnl.ui.setup.model.DatasetFacts;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.FileToSave;
import mnl.ui.task.FrameByFrame;
import mnl.ui.task.PulseUntilClosed;
import mnl.words.Texts;

/** Composes the window and everything in it. */
final class Explorer implements AutoCloseable {
    private static final int FIRST = 2;
    private static final int PLACED = 20;

    private final PulseUntilClosed pulse;
    private final AppContext parts;
    private final WindowMemory memory;
    private final Stage stage;
    private final LateEngine engine;
    private final StoredRuns runs;
    private final EngineStatus engineStatus;
    private final RunSession session;
    private final SetupViewModel setup;
    private final RunControls run;
    private final Look look;
    private final StartPage start;
    private final MainWindow window;
    private final OwnScenarios scenarios;
    private final Commands commands;
    private final Dialogs dialogs;
    private final DataPart data;
    private final RunExports exports;
    private final SharedRuns shared;
    private final SideWindows side;
    private final FullScreen fullScreen;
    private final Presentation presentation;
    private final CommandPalette palette;
    private final LessonPart lessons;
    private final WhereLeftOff left;
    private final RunWindows beside;
    private final RunOrigins origins;
    private final WorkspaceNotice room;
    private final Closing closing;
    private final CompletableFuture<Void> firstFrame = new CompletableFuture<>();

    Explorer(Stage stage, AppContext given, SettingsFile.Loaded loaded, Function<Look, Dialogs> makeDialogs) {
        this.stage = stage;
        pulse = new PulseUntilClosed(given.pulse());
        parts = given.withPulse(pulse);
        Settings opened = loaded.settings();
        memory = new WindowMemory(parts, opened);
        look = new Look(opened.dark(), opened.typeSize());
        dialogs = makeDialogs.apply(look);
        FileToSave.of(stage, dialogs::fileToSave);
        engineStatus = new EngineStatus(parts.pulse());
        engine = new LateEngine(() -> parts.engine().apply(new EngineSettings(opened.threads()), engineStatus));
        RunStore stored = new RunStore(new Workspace(parts.workspace()));
        origins = new RunOrigins(this::lessons, this::setup);
        runs = new StoredRuns(RunStarter.of(engine), stored, origins::of, parts.background(), parts.pulse());
        MissingData missing = new MissingData(parts, dialogs);
        ChangedData changed = new ChangedData(runs);
        session = new RunSession(changed, missing.stored(), parts.background(), parts.fxThread(), parts.pulse());
        session.storedProperty().addListener((o, was, now) -> {
            if (now != null) {
                runs.shown(now);
                origins.reopened(now);
            }
        });
        runs.keptProperty().addListener((o, was, now) -> session.kept(now));
        session.awaitedProperty().bind(engineStatus.waitingProperty());
        setup = new SetupViewModel(parts.scenarios(), this::readFacts, parts.fxThread(), session);
        run = new RunControls(session, setup);
        ArmVisibility visibility = new ArmVisibility();
        RunTitle title = new RunTitle(session, origins::of);
        PastRuns past = new PastRuns(parts, setup, session, this::window);
        RunOnDisk onDisk = new RunOnDisk(parts, session, runs, past, missing, this::window);
        beside = new RunWindows(parts, engine, look, past, missing, this::warn);
        List<ViewTab> views = new ArrayList<>(parts.views().make(session, visibility, parts.pulse(), memory.views()));
        exports = new RunExports(parts, session, runs.keptProperty(), missing.stored(), engine, dialogs, this::window);
        shared = new SharedRuns(parts, session, runs, missing, dialogs, this::window);
        views.addAll(parts.views()
                .ofAll(
                        new RunLibrary(parts, past, this::window, dialogs, beside::open, exports::export, origins::of),
                        session,
                        memory.views()));
        StartLinks links = new StartLinks(parts, setup, run, this::window, this::commands);
        start = links.page(session, stored, past);
        window = new MainWindow(
                new SetupView(
                        setup,
                        new FrameByFrame(parts.pulse(), FIRST),
                        new SetupActions(
                                command("open-folder"),
                                this::showDials,
                                this::deleteScenario,
                                command("copy-setup"),
                                command("paste-setup"))),
                new ViewTabs(views, look, start.noRun(), start::node),
                ArmsPanel.of(session, setup.experimentProperty(), visibility, title),
                visibility);
        scenarios = new OwnScenarios(
                new ScenarioStore(new Workspace(parts.workspace())),
                setup,
                window.notices(),
                parts.background(),
                parts.fxThread());
        changed.whenChanged(window.notices()::notice);
        SaveElsewhere elsewhere = new SaveElsewhere(runs, window.notices(), dialogs, parts.fxThread());
        closing = new Closing(run, runs, elsewhere, dialogs, this::leave);
        data = new DataPart(parts, engine, session, setup, opened, stage, look, dialogs, window.notices());
        FileActions files = data.files();
        lessons = new LessonPart(parts, session, setup, run.paceProperty(), window, dialogs);
        side = new SideWindows(
                stage,
                look,
                () -> new DialsWindow(stage, look, setup, scenarios, parts.background(), parts.fxThread()),
                data::encoding);
        fullScreen = new FullScreen(stage);
        presentation = new Presentation(
                fullScreen,
                window,
                look,
                () -> PresentationParts.make(
                        window.views(), session, visibility, title, this::commands, this::togglePresentation));
        lessons.whenReached(presentation::bring);
        commands = new Commands(
                run,
                new Continuing(session, stored, missing.stored(), dialogs, window.notices()),
                onDisk,
                EditCommands.of(setup.history(), data.copied()),
                files,
                data.imports(),
                exports,
                shared,
                new StageActions(window, look, side, memory, fullScreen, presentation, this::togglePalette, this::quit),
                views,
                LessonCommands.of(lessons, () -> lessons.choose(stage, look)),
                links::seeTheIdea);
        window.complete(
                commands,
                List.of(
                        new RecentMenu(data.recent(), files::openRecent),
                        new RunsMenu(parts, stored::list, past::open)),
                run,
                session,
                look,
                parts.pulse(),
                engineStatus.textProperty(),
                onDisk,
                fullScreen.hint(),
                memory.framesProperty());
        palette = new CommandPalette(
                window,
                new PaletteItems(
                        commands,
                        setup,
                        new SetupReveal(
                                window.dock().setup(), () -> window.dock().setOpen(true)),
                        files,
                        data.recent(),
                        stored,
                        past,
                        window.views()::front),
                parts);
        window.dock().closeWhenRunning(session, memory.keepSetupOpenProperty());
        room = new WorkspaceNotice(
                new Workspace(parts.workspace()), window.notices(), parts.background(), parts.fxThread());
        left = new WhereLeftOff(
                parts, memory, setup, session, runs, beside, scenarios, window, stage, look, data.recent(), room);
        lessons.model().courseProperty().addListener((o, was, now) -> left.lesson(now != null));
        left.restore(loaded);
        new FailureNotices(session, engineStatus, missing, window.notices());
    }

    private CompletableFuture<DatasetFacts> readFacts(Experiment experiment) {
        return firstFrame.thenApplyAsync(
                open -> DatasetFacts.read(
                        experiment.dataset(), parts.openData().apply(experiment.dataset()), experiment.seeds()),
                parts.background());
    }

    private void showDials() {
        side.dials();
    }

    private void togglePalette() {
        palette.toggle();
    }

    private void togglePresentation() {
        presentation.toggle();
    }

    private void deleteScenario(Scenario own) {
        scenarios.delete(own);
    }

    /** What a command does that is not there yet. */
    private Runnable command(String id) {
        return () -> commands.get(id).action().run();
    }

    /** Says above the views that something went wrong, and what to do. */
    void warn(String sentence) {
        window.notices().failure(sentence);
    }

    /** Opens the window; the engine starts after the first frame. */
    void show() {
        Settings opened = memory.opened();
        Dimension2D size = WindowPlace.size(opened);
        Scene scene = window.scene(commands, size.getWidth(), size.getHeight());
        look.dress(scene);
        memory.still(scene.getRoot(), SystemMotion.here(), parts.fxThread());
        HistoryGestures.follow(scene, setup, window.dock().setup());
        FileDrop.onto(scene, paths -> data.dropped(paths, this::openRun));
        presentation.follow(scene, session, run, commands);
        fullScreen.follow(scene);
        lessons.follow(scene);
        stage.setTitle(Texts.of("shell.explorer.mnl-explorer"));
        stage.setScene(scene);
        WindowPlace.restore(stage, opened);
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
        stage.show();
        window.root().requestFocus();
        // The skin of the split pane moves the dividers when it is first laid out.
        memory.restoreDividers(window);
        parts.pulse().afterFrames(PLACED, () -> {
            WindowPlace.release(stage);
            memory.restoreDividers(window);
            left.opened();
        });
        parts.pulse().afterFrames(FIRST, () -> {
            firstFrame.complete(null);
            start.refresh();
            room.look();
            engineStatus.starting();
            engine.warmUp();
        });
    }

    /** Closes the window; asks first where something would be lost. */
    void quit() {
        closing.quit();
    }

    /** Closes the window without asking. */
    void leave() {
        left.leave();
        beside.close();
        stage.close();
    }

    /** Done when everything the runs have reported is on disk. */
    CompletableFuture<Void> recorded() {
        return runs.recorded();
    }

    /** See {@link Closing#lastRefuge}. */
    List<String> saveInRefuge() {
        return Closing.lastRefuge(runs);
    }

    @Override
    public void close() {
        beside.close();
        session.close();
        shared.close();
        engine.close();
        pulse.close();
    }

    RunWindows beside() {
        return beside;
    }

    LessonPart lessons() {
        return lessons;
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    Look look() {
        return look;
    }

    RecentDatasets recent() {
        return data.recent();
    }

    ImportActions imports() {
        return data.imports();
    }

    Commands commands() {
        return commands;
    }

    /** Shows a run that came as one file. */
    void openRun(Path file) {
        left.giveWay();
        shared.open(file);
    }

    RunSession session() {
        return session;
    }

    SetupViewModel setup() {
        return setup;
    }
}
