package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.control.Tab;
import javafx.stage.Stage;
import mnl.data.DataException;
import mnl.data.ProgramFolders;
import mnl.data.Unawaited;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Scenario;
import mnl.lab.store.LastSeenRun;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupState;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where one left off: settings, the look and the places of the window, the view in front, the run on show and those in windows of
 * their own. All of it is written soon
 * after it has changed, so that a program that was killed comes back likewise. A lesson is none of it: while one is taken, what it was
 * begun from is what comes back. Neither is a presentation; the window comes back as it was below it.
 */
final class WhereLeftOff {
    private final AppContext parts;
    private final WindowMemory memory;
    private final SetupViewModel setup;
    private final RunSession session;
    private final StoredRuns runs;
    private final ObservableMap<Path, RunWindow> windows;
    private final Consumer<Path> openBeside;
    private final OwnScenarios scenarios;
    private final MainWindow window;
    private final SetupFile setupFile;
    private final WorkspaceNotice room;
    private final Autosave autosave;
    private @Nullable SetupState written;
    private @Nullable SetupState free;
    private @Nullable Path shown;
    private boolean inLesson;
    private boolean givesWay;
    private List<String> said = List.of();

    WhereLeftOff(
            AppContext parts,
            WindowMemory memory,
            SetupViewModel setup,
            RunSession session,
            StoredRuns runs,
            RunWindows beside,
            OwnScenarios scenarios,
            MainWindow window,
            Stage stage,
            Look look,
            RecentDatasets recent,
            WorkspaceNotice room) {
        this.parts = parts;
        this.memory = memory;
        this.setup = setup;
        this.session = session;
        this.runs = runs;
        openBeside = beside::open;
        windows = beside.byFolder();
        this.scenarios = scenarios;
        this.window = window;
        this.room = room;
        setupFile = new SetupFile(parts.workspace());
        autosave = new Autosave(() -> snapshot(stage, look, recent), parts.background(), parts.pulse());
        autosave.follow(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                look.darkProperty(),
                look.typeSizeProperty(),
                memory.threadsProperty(),
                memory.keepSetupOpenProperty(),
                memory.reducedMotionProperty(),
                memory.framesProperty(),
                setup.history().changesProperty(),
                setup.scenarios().chosenProperty(),
                session.experimentProperty(),
                runs.seenProperty(),
                window.views().getSelectionModel().selectedItemProperty());
        memory.views().addListener((MapChangeListener<String, String>) change -> autosave.soon());
        windows.addListener((MapChangeListener<Path, RunWindow>) change -> autosave.soon());
        recent.folders().addListener((ListChangeListener<String>) change -> autosave.soon());
        window.dock().whenDivided(autosave::soon);
    }

    /** A lesson has been begun or ended; told before it changes anything. */
    void lesson(boolean taken) {
        if (taken && !inLesson) {
            look();
        }
        inLesson = taken;
        autosave.soon();
    }

    /** Brings back what needs no reading, while the window is being made. */
    void restore(SettingsFile.Loaded loaded) {
        LeftOff left = memory.opened().leftOff();
        String name = memory.opened().scenario();
        Optional<SetupState> kept = loaded.setup().setup();
        kept.ifPresentOrElse(setup::begin, () -> parts.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .ifPresent(setup.scenarios().chosenProperty()::set));
        // Another window may write a newer one meanwhile: what nobody has changed here is not written again.
        written = kept.isPresent() ? setup.state() : null;
        scenarios.load(name, kept.isPresent());
        window.views().getTabs().stream()
                .filter(tab -> tab.getText().equals(left.view()))
                .findFirst()
                .ifPresent(window.views().getSelectionModel()::select);
        if (left.setupClosed()) {
            window.dock().setOpen(false);
        }
        if (left.armsHidden()) {
            window.dock().toggleArms();
        }
        memory.restoreDividers(window);
        said = Stream.of(loaded.notice(), loaded.setup().notice())
                .filter(notice -> !notice.isEmpty())
                .toList();
        window.notices().each(said);
    }

    /** Brings back what has to be read, once the window is there; what is gone is said. */
    void opened() {
        autosave.begin();
        LeftOff left = memory.opened().leftOff();
        DatasetSpec data = setup.experimentProperty().get().dataset();
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> Found.look(parts.workspace(), left, data), parts.background()),
                parts.fxThread(),
                (found, error) -> {
                    if (error == null) {
                        show(found);
                    }
                });
    }

    /**
     * What there still is of what was left.
     *
     * @param run on show; null for none
     * @param beside those in windows of their own
     * @param gone a sentence for each thing that is no longer there
     */
    private record Found(@Nullable Path run, List<Path> beside, List<String> gone) {
        static Found look(Path workspace, LeftOff left, DatasetSpec data) {
            String run = left.run();
            List<Path> beside = left.beside().stream()
                    .flatMap(each -> LastSeenRun.find(workspace.resolve(each)).stream())
                    .distinct()
                    .toList();
            int lost = left.beside().size() - beside.size();
            Path folder = run.isEmpty() ? null : workspace.resolve(run);
            Path there = folder == null ? null : LastSeenRun.find(folder).orElse(null);
            String noRun = folder == null || there != null ? "" : Texts.of("shell.where-left-off.run-gone", folder);
            return new Found(
                    there,
                    beside,
                    Stream.of(noData(data), noRun, lost > 0 ? Texts.of("shell.where-left-off.beside-gone", lost) : "")
                            .filter(sentence -> !sentence.isEmpty())
                            .toList());
        }

        private static String noData(DatasetSpec data) {
            try {
                if (data instanceof DatasetSpec.Folder folder) {
                    ProgramFolders.standard().find(folder.path());
                }
                return "";
            } catch (DataException gone) {
                return Texts.of("shell.where-left-off.data-gone", ((DatasetSpec.Folder) data).path());
            }
        }
    }

    private void show(Found found) {
        if (!found.gone().isEmpty()) {
            window.notices()
                    .each(Stream.concat(said.stream(), found.gone().stream()).toList());
        }
        found.beside().forEach(openBeside);
        // Somebody may have been quicker and begun another run.
        if (found.run() != null && !givesWay && session.experimentProperty().get() == null) {
            session.open(found.run(), why -> {
                if (session.experimentProperty().get() == null) {
                    window.notices().failure(why);
                }
            });
        }
    }

    /** The run that was on show is not brought back: another one is asked for. */
    void giveWay() {
        givesWay = true;
    }

    /** Writes everything at once, and nothing of what happens while the window closes. */
    void leave() {
        autosave.now();
        autosave.end();
    }

    private void look() {
        free = setup.state();
        shown = runs.seenProperty().get();
    }

    private Runnable snapshot(Stage stage, Look look, RecentDatasets recent) {
        if (!inLesson) {
            look();
        }
        SetupState state = free;
        Scenario scenario = state == null ? null : state.scenario();
        Settings settings = memory.now(stage, window, scenario == null ? "" : scenario.name(), look, recent, leftOff());
        return () -> room.write(() -> parts.settings().save(settings), () -> {
            if (state != null && !state.equals(written)) {
                setupFile.save(state);
                written = state;
            }
        });
    }

    private LeftOff leftOff() {
        Tab front = window.views().getSelectionModel().getSelectedItem();
        return new LeftOff(
                front == null ? "" : front.getText(),
                shown == null ? "" : fromWorkspace(shown),
                windows.keySet().stream().map(this::fromWorkspace).toList(),
                window.dock().isClosed(),
                !window.dock().hasArms());
    }

    private String fromWorkspace(Path folder) {
        Path workspace = parts.workspace().toAbsolutePath().normalize();
        Path whole = folder.toAbsolutePath().normalize();
        return (whole.startsWith(workspace) ? workspace.relativize(whole) : whole).toString();
    }
}
