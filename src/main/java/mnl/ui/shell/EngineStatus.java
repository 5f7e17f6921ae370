package mnl.ui.shell;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.engine.EngineStartListener;
import mnl.ui.task.Pulse;
import mnl.words.Texts;

/** How far the engine's start is; told on the engine's thread, shown once per frame. */
final class EngineStatus implements EngineStartListener {

    private final AtomicReference<String> reported = new AtomicReference<>("");
    private final AtomicReference<String> reportedFailure = new AtomicReference<>("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private volatile boolean damaged;
    private volatile boolean settled;

    EngineStatus(Pulse pulse) {
        pulse.onEachFrame(() -> {
            text.set(reported.get());
            waiting.set(settled ? "" : reported.get());
            failure.set(reportedFailure.get());
        });
    }

    void starting() {
        reported.set(Texts.of("shell.engine-status.engine-is-starting"));
    }

    @Override
    public void repairing() {
        damaged = true;
    }

    @Override
    public void unpacking(long bytesDone, long bytesTotal) {
        long percent = bytesTotal <= 0 ? 0 : 100 * bytesDone / bytesTotal;
        reported.set(
                damaged
                        ? Texts.of("shell.engine-status.the-pytorch-library-was", percent)
                        : Texts.of("shell.engine-status.first-start-unpacking-the", percent));
    }

    @Override
    public void ready(int threads) {
        settled = true;
        reported.set(Texts.of("shell.engine-status.engine-ready", threads));
    }

    @Override
    public void failed(String message) {
        settled = true;
        reported.set(Texts.of("shell.engine-status.engine-failed"));
        reportedFailure.set(message);
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What whoever needs the engine waits for; empty as soon as it is there, or will not come. */
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Why there is no engine; empty while there is no reason to worry. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
