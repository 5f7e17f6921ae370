package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.data.importing.ChangedFileException;
import mnl.data.importing.ImportCancelledException;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.ImportReport;
import mnl.data.importing.Importer;
import mnl.data.importing.LeakingColumn;
import mnl.data.importing.LeakingColumnsException;
import mnl.data.importing.ReadSamples;
import mnl.lab.run.TimeLeft;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The import itself: in the background, with its progress pulled once per frame. */
public final class ImportJob {
    /** Where an import is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private record At(String what, double fraction) {}

    private final Executor background;
    private final Executor fxThread;
    private final Pulse pulse;
    private final TimeLeft remaining;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper(this, "what", "");
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper(this, "timeLeft", "");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<ImportReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<List<LeakingColumn>> leaking =
            new ReadOnlyObjectWrapper<>(this, "leaking", List.of());
    private volatile At at = new At("", 0);
    private volatile boolean unwanted;
    private final ReadOnlyBooleanWrapper filesChanged = new ReadOnlyBooleanWrapper(this, "filesChanged");
    private Pulse.Subscription beat = () -> {};

    ImportJob(Executor background, Executor fxThread, Pulse pulse, LongSupplier nanos) {
        this.background = background;
        this.fxThread = fxThread;
        this.pulse = pulse;
        this.remaining = new TimeLeft(nanos);
    }

    /**
     * Starts.
     *
     * @param plan makes the plan; called in the background
     * @param samples what was read of its sources
     * @param target the folder to write
     */
    void start(Supplier<ImportPlan> plan, ReadSamples samples, Path target) {
        unwanted = false;
        filesChanged.set(false);
        at = new At(Texts.of("importing.import-job.looking-at-the-files"), 0);
        remaining.restart();
        remaining.at(0, 1);
        problem.set("");
        leaking.set(List.of());
        report.set(null);
        state.set(State.RUNNING);
        follow();
        beat = pulse.onEachFrame(this::follow);
        CompletableFuture<ImportReport> work = CompletableFuture.supplyAsync(
                () -> new Importer()
                        .run(plan.get(), samples, target, (step, done) -> at = new At(step, done), () -> unwanted),
                background);
        Unawaited.whenDone(
                work, fxThread, (written, failure) -> ended(written, failure == null ? null : Causes.of(failure)));
    }

    private void follow() {
        At now = at;
        what.set(unwanted ? Texts.of("importing.import-job.cancelling") : now.what());
        fraction.set(now.fraction());
        timeLeft.set(remaining.sentence(now.fraction(), 1));
    }

    private void ended(ImportReport written, @Nullable Throwable failure) {
        beat.end();
        timeLeft.set("");
        if (failure == null) {
            fraction.set(1);
            report.set(written);
            state.set(State.DONE);
        } else {
            failed(failure);
        }
    }

    private void failed(Throwable cause) {
        if (cause instanceof ImportCancelledException) {
            state.set(State.CANCELLED);
            return;
        }
        filesChanged.set(cause instanceof ChangedFileException);
        problem.set(ImportFailures.sentence(cause));
        if (cause instanceof LeakingColumnsException labels) {
            leaking.set(labels.columns());
        }
        state.set(State.FAILED);
    }

    /** Forgets how the last import ended, so that another can be made. */
    void forget() {
        report.set(null);
        problem.set("");
        leaking.set(List.of());
        state.set(State.WAITING);
    }

    /** Whether it failed because files are no longer what they were when they were read. */
    boolean filesChanged() {
        return filesChanged.get();
    }

    /** Gives up; what was written so far is removed. */
    public void cancel() {
        unwanted = true;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being done, such as {@code Reading audio.csv}. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** How long it will still take; empty while that is not known. */
    public ReadOnlyStringProperty timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /** How far it is, 0..1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What was written; null unless it is done. */
    public ReadOnlyObjectProperty<ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Features that tell the class, for which it failed; the user decides what becomes of them. Otherwise empty. */
    public ReadOnlyObjectProperty<List<LeakingColumn>> leakingProperty() {
        return leaking.getReadOnlyProperty();
    }

    /** Why it failed, one sentence; empty unless it did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
