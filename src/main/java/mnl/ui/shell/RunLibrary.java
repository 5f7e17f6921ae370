package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import mnl.lab.library.RunIndex;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Workspace;
import mnl.ui.compare.CompareView;
import mnl.ui.compare.CompareViewModel;
import mnl.ui.runs.RunsActions;
import mnl.ui.runs.RunsMemory;
import mnl.ui.runs.RunsView;
import mnl.ui.runs.RunsViewModel;
import mnl.ui.session.RunSession;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The tabs of all runs, in a window that is not yet whole when it is made. */
final class RunLibrary {
    /** Place of the view that shows a run's curves among the views. */
    private static final int LIVE = 2;

    private final AppContext parts;
    private final PastRuns past;
    private final Supplier<MainWindow> window;
    private final Dialogs dialogs;
    private final Consumer<StoredRun> beside;
    private final Consumer<Path> export;

    /**
     * @param past what can be done with a run
     * @param window asked for when something is chosen, not before
     * @param beside opens a run in a window of its own
     * @param export exports the run in a folder
     */
    RunLibrary(
            AppContext parts,
            PastRuns past,
            Supplier<MainWindow> window,
            Dialogs dialogs,
            Consumer<StoredRun> beside,
            Consumer<Path> export) {
        this.parts = parts;
        this.past = past;
        this.window = window;
        this.dialogs = dialogs;
        this.beside = beside;
        this.export = export;
    }

    /** Opens a run, and shows its curves once there are any. */
    private void open(StoredRun run) {
        past.open(run);
        window.get().views().show(LIVE);
    }

    /**
     * The tabs of all runs and of those that are compared.
     *
     * @param session whose runs are seen to begin
     * @param memory keeps columns and folders
     */
    List<ViewTab> tabs(RunSession session, ObservableMap<String, String> memory) {
        CompareViewModel comparison = new CompareViewModel(parts.background(), parts.fxThread());
        SimpleObjectProperty<@Nullable Object> choosing = new SimpleObjectProperty<>();
        return List.of(
                runs(session, memory, comparison, choosing),
                new ViewTab(
                        Texts.of("shell.run-library.compare"),
                        Feather.COLUMNS,
                        () -> new CompareView(comparison, parts.background(), parts.fxThread(), () -> {
                            comparison.addNext();
                            choosing.set(new Object());
                        }),
                        () -> {},
                        () -> {},
                        comparison.calledProperty(),
                        true));
    }

    private ViewTab runs(
            RunSession session,
            ObservableMap<String, String> memory,
            CompareViewModel comparison,
            ObservableValue<?> choosing) {
        RunsViewModel model = new RunsViewModel(
                new RunIndex(new Workspace(parts.workspace())),
                new RunsMemory(memory),
                new RunsActions(
                        this::open,
                        beside,
                        comparison::choose,
                        past::report,
                        past::folder,
                        export,
                        () -> dialogs.folderToOpen(Texts.of("shell.run-library.add-folder")),
                        (sentence, undo) -> window.get().notices().undoable(sentence, undo),
                        sentence -> window.get().notices().failure(sentence)),
                parts.background(),
                parts.fxThread(),
                parts.pulse(),
                System::nanoTime);
        session.stateProperty().addListener((o, was, now) -> {
            if (model.showingProperty().get()) {
                model.refresh();
            }
        });
        return new ViewTab(
                Texts.of("shell.run-library.runs"),
                Feather.ARCHIVE,
                () -> new RunsView(model),
                () -> model.showingProperty().set(true),
                () -> model.showingProperty().set(false),
                choosing,
                true);
    }
}
