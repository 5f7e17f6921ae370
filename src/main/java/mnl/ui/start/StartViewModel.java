package mnl.ui.start;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.data.Unawaited;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.StoredRun;

/** The last runs with their small pictures, which are read in the background, once each. Belongs to the FX thread. */
public final class StartViewModel {
    private static final System.Logger LOG = System.getLogger(StartViewModel.class.getName());
    private static final int MOST = 6;

    private final Supplier<List<StoredRun>> list;
    private final Function<Path, RunContents> open;
    private final Executor background;
    private final Executor fxThread;
    private final ObservableList<PastRun> runs = FXCollections.observableArrayList();
    private final Map<Path, RunPicture> pictures = new HashMap<>();

    /**
     * @param list every stored run, the newest first
     * @param open reads one of them
     * @param background where both are called
     * @param fxThread brings answers back
     */
    public StartViewModel(
            Supplier<List<StoredRun>> list, Function<Path, RunContents> open, Executor background, Executor fxThread) {
        this.list = list;
        this.open = open;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Looks which runs there are by now. */
    public void refresh() {
        Unawaited.whenDone(CompletableFuture.supplyAsync(list, background), fxThread, (found, failure) -> {
            if (failure != null) {
                LOG.log(Level.DEBUG, "The last runs", failure);
            } else {
                show(found.stream().limit(MOST).toList());
            }
        });
    }

    private void show(List<StoredRun> newest) {
        runs.setAll(newest.stream()
                .map(run -> new PastRun(run, pictures.getOrDefault(run.folder(), RunPicture.EMPTY)))
                .toList());
        newest.stream().filter(run -> !pictures.containsKey(run.folder())).forEach(this::read);
    }

    private void read(StoredRun run) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> picture(run.folder()), background),
                fxThread,
                (picture, failure) -> {
                    if (failure == null) {
                        pictures.put(run.folder(), picture);
                        runs.replaceAll(each -> each.run().folder().equals(run.folder()) ? each.with(picture) : each);
                    }
                });
    }

    /** A run whose curves cannot be read has none; it stays in the list. */
    private RunPicture picture(Path folder) {
        try {
            return RunPicture.of(open.apply(folder));
        } catch (RunException unreadable) {
            LOG.log(Level.DEBUG, "A run without curves", unreadable);
            return RunPicture.EMPTY;
        }
    }

    /** The last runs, the newest first. */
    ObservableList<PastRun> runs() {
        return runs;
    }
}
