package mnl.ui.runs;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.lab.compare.RunComparison;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunIndex;
import mnl.lab.library.RunLabels;
import mnl.lab.library.RunTrash;
import mnl.lab.run.RunException;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.ui.task.Failures;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The runs that there are, read in the background. Belongs to the FX thread. */
public final class RunsViewModel {
    private static final System.Logger LOG = System.getLogger(RunsViewModel.class.getName());

    /** Runs that are being written are looked at again after so long. */
    private static final long REST_NANOS = 3_000_000_000L;

    private final RunIndex index;
    private final RunsMemory memory;
    private final RunsActions actions;
    private final Executor background;
    private final Executor fxThread;
    private final LongSupplier nanoTime;
    private final ObservableList<RunEntry> all = FXCollections.observableArrayList();
    private final FilteredList<RunEntry> shown = new FilteredList<>(all);
    private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(this, "filter", RunFilter.NONE);
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read");
    private List<RunTrash.Deleted> deleted = List.of();
    private boolean again;
    private long lookedAt;

    /**
     * @param index reads the runs; called in the background
     * @param memory what is kept from one start to the next
     * @param actions what runs lead to
     * @param background where files are read and written
     * @param fxThread brings answers back
     * @param pulse when runs that are being written are looked at again
     * @param nanoTime the time, in nanoseconds from any origin
     */
    public RunsViewModel(
            RunIndex index,
            RunsMemory memory,
            RunsActions actions,
            Executor background,
            Executor fxThread,
            Pulse pulse,
            LongSupplier nanoTime) {
        this.index = index;
        this.memory = memory;
        this.actions = actions;
        this.background = background;
        this.fxThread = fxThread;
        this.nanoTime = nanoTime;
        filter.addListener((o, was, now) -> shown.setPredicate(now::accepts));
        showing.addListener((o, was, now) -> {
            if (now) {
                refresh();
            }
        });
        pulse.onEachFrame(this::beat);
    }

    private void beat() {
        if (showing.get()
                && !reading.get()
                && nanoTime.getAsLong() - lookedAt > REST_NANOS
                && all.stream().anyMatch(RunWords::isRunning)) {
            refresh();
        }
    }

    /** Looks again which runs there are; what is known is shown at once. */
    public void refresh() {
        if (reading.get()) {
            again = true;
            return;
        }
        reading.set(true);
        List<Path> added = memory.folders();
        Consumer<List<RunEntry>> some = known -> fxThread.execute(() -> show(known));
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> lookedUp(added, some), background), fxThread, (found, failure) -> {
                    lookedAt = nanoTime.getAsLong();
                    reading.set(false);
                    if (failure == null) {
                        show(found.runs());
                        deleted = found.deleted();
                        read.set(true);
                    } else {
                        fail(Causes.of(failure));
                    }
                    if (again) {
                        again = false;
                        refresh();
                    }
                });
    }

    /** What there is, and what was deleted, the last one first. */
    private record Found(List<RunEntry> runs, List<RunTrash.Deleted> deleted) {}

    private Found lookedUp(List<Path> added, Consumer<List<RunEntry>> some) {
        List<RunTrash.Deleted> gone = new ArrayList<>();
        for (Path folder :
                Stream.concat(Stream.of(index.runs()), added.stream()).toList()) {
            RunTrash.empty(folder, Instant.now());
            gone.addAll(RunTrash.list(folder));
        }
        gone.sort(Comparator.comparing(RunTrash.Deleted::when).reversed());
        return new Found(index.read(added, some), gone);
    }

    /** Changes what has changed, so that whoever shows the others need not begin anew. */
    private void show(List<RunEntry> found) {
        if (all.size() != found.size() || !folders(all).equals(folders(found))) {
            all.setAll(found);
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(all.get(i))) {
                all.set(i, found.get(i));
            }
        }
    }

    private static List<Path> folders(List<RunEntry> runs) {
        return runs.stream().map(RunEntry::folder).toList();
    }

    /** Opens a run, or says why it cannot be. */
    void open(RunEntry run) {
        in(() -> stored(run), actions.open());
    }

    /** Opens a run in a window of its own, or says why it cannot be. */
    void openBeside(RunEntry run) {
        in(() -> stored(run), actions.beside());
    }

    /** Puts runs behind the one on show. */
    void putBehind(List<RunEntry> runs) {
        actions.behind().accept(folders(runs));
    }

    private static StoredRun stored(RunEntry run) {
        return new StoredRun(run.folder(), RunStore.open(run.folder()).info());
    }

    void report(RunEntry run) {
        actions.report().accept(run.folder());
    }

    void folder(RunEntry run) {
        actions.folder().accept(run.folder());
    }

    void export(RunEntry run) {
        actions.export().accept(run.folder());
    }

    /** Says something else of a run. */
    void label(RunEntry run, RunLabels labels) {
        if (labels.equals(run.labels())) {
            return;
        }
        int place = folders(all).indexOf(run.folder());
        if (place >= 0) {
            all.set(place, all.get(place).with(labels));
        }
        in(
                () -> {
                    LabelFile.change(run.folder(), run.labels(), labels);
                    return run;
                },
                done -> refresh());
    }

    /** Puts runs beside each other. */
    void compare(List<RunEntry> runs) {
        if (mayCompare(runs)) {
            actions.compare().accept(folders(runs));
        }
    }

    /** Whether so many can be compared; one may join others. */
    static boolean mayCompare(List<RunEntry> runs) {
        return !runs.isEmpty() && runs.size() <= RunComparison.MOST;
    }

    /** Deletes a run, and offers to undo it. */
    void delete(RunEntry run) {
        delete(List.of(run));
    }

    /** Runs that were deleted, by their folders where they wait, and why one could not be. */
    private record Discarded(
            Map<Path, Path> waiting, @Nullable RunException problem) {}

    /** Runs that wait to be deleted for good, the last one first, as when it was last looked. */
    List<RunTrash.Deleted> deleted() {
        return deleted;
    }

    /** Brings back a run that was deleted. */
    void restore(RunTrash.Deleted run) {
        restore(Map.of(run.run(), run.folder()));
    }

    /** Deletes runs, and offers to undo it for all of them. */
    void delete(List<RunEntry> runs) {
        in(() -> discarded(runs), gone -> {
            all.removeIf(each -> gone.waiting().containsKey(each.folder()));
            if (!gone.waiting().isEmpty()) {
                String said = runs.size() == 1
                        ? Texts.of("runs.model.deleted", runs.get(0).name())
                        : Texts.of("runs.model.several-deleted", gone.waiting().size());
                actions.undoable().accept(said, () -> restore(gone.waiting()));
            }
            if (gone.problem() != null) {
                fail(gone.problem());
            }
            refresh();
        });
    }

    private void restore(Map<Path, Path> waiting) {
        in(
                () -> {
                    waiting.forEach((run, deleted) -> RunTrash.restore(deleted, run));
                    return waiting;
                },
                back -> refresh());
    }

    private static Discarded discarded(List<RunEntry> runs) {
        Map<Path, Path> waiting = new LinkedHashMap<>();
        for (RunEntry run : runs) {
            try {
                waiting.put(run.folder(), RunTrash.discard(run.folder(), Instant.now()));
            } catch (RunException e) {
                return new Discarded(waiting, e);
            }
        }
        return new Discarded(waiting, null);
    }

    /** Lists the runs of another folder, too. */
    void addFolder() {
        actions.addFolder().get().ifPresent(folder -> {
            List<Path> folders = new ArrayList<>(memory.folders());
            if (!folders.contains(folder)) {
                folders.add(folder);
                memory.setFolders(folders);
            }
            refresh();
        });
    }

    /** Lists the runs of a folder no more; they stay where they are. */
    void removeFolder(Path folder) {
        memory.setFolders(
                memory.folders().stream().filter(each -> !each.equals(folder)).toList());
        refresh();
    }

    private <T> void in(Supplier<T> work, Consumer<T> done) {
        Unawaited.whenDone(CompletableFuture.supplyAsync(work, background), fxThread, (answer, failure) -> {
            if (failure == null) {
                done.accept(answer);
            } else {
                fail(Causes.of(failure));
                refresh();
            }
        });
    }

    private void fail(Throwable cause) {
        LOG.log(Level.DEBUG, "Runs", cause);
        actions.failure()
                .accept(
                        cause instanceof RunException
                                ? String.valueOf(cause.getMessage())
                                : Texts.of("runs.model.failed", Failures.sentence(cause, String.valueOf(cause))));
    }

    /** The order in which runs are shown: those that are pinned before the others, else as another one says. */
    static Comparator<RunEntry> pinnedFirst(Comparator<RunEntry> other) {
        return Comparator.comparing((RunEntry run) -> !run.labels().pinned()).thenComparing(other);
    }

    /** Every run, the newest first. */
    ObservableList<RunEntry> all() {
        return all;
    }

    /** Those that the filter accepts. */
    ObservableList<RunEntry> shown() {
        return shown;
    }

    ObjectProperty<RunFilter> filterProperty() {
        return filter;
    }

    RunsMemory memory() {
        return memory;
    }

    /** Whether somebody looks at it; only then is it kept up to date. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether the runs are being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether all have been read once. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }
}
