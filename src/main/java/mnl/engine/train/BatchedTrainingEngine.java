package mnl.engine.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import mnl.analysis.run.TrainedModel;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Unawaited;
import mnl.engine.Checkpoint;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.FeatureExtraction;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.frozen.FrozenExtraction;
import mnl.experiment.Experiment;

/**
 * Trains all arms and seeds of a comparison as one batched model. Its thread begins to load the native library as soon
 * as the engine is made, so that the first run does not wait for it. Have one engine at a time train: the recorder of
 * gradients exists once in a virtual machine.
 */
public final class BatchedTrainingEngine implements TrainingEngine {
    private final EngineThread thread;
    private final Duration saveEvery;

    /** An engine with one thread. */
    public BatchedTrainingEngine() {
        this(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    /**
     * @param settings how to use the machine
     * @param listener notified of the start, on the engine's thread
     */
    public BatchedTrainingEngine(EngineSettings settings, EngineStartListener listener) {
        saveEvery = settings.saveEvery();
        thread = new EngineThread(EngineThread.daemons(), () -> open(settings, listener));
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        return take(new RunStart(experiment, source, null, null, startPaused, saveEvery), listener);
    }

    @Override
    public TrainingRun resume(
            Experiment experiment,
            DataSource source,
            Checkpoint from,
            boolean startPaused,
            Consumer<TrainingEvent> listener) {
        return take(new RunStart(experiment, source, null, from, startPaused, saveEvery), listener);
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        return take(new RunStart(experiment, source, model, null, false, saveEvery), listener);
    }

    @Override
    public FeatureExtraction extraction(Path cache) {
        return new FrozenExtraction(this::call, cache);
    }

    /** Has work done between two steps and waits for it. */
    private <T> T call(Function<PyTorchRuntime, T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable command = () -> Unawaited.whenDone(thread.started().thenApply(work), (result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        if (!thread.post(command)) {
            throw new IllegalStateException("The engine is closed.");
        }
        return Causes.await(answer);
    }

    private TrainingRun take(RunStart start, Consumer<TrainingEvent> listener) {
        EngineRun run = new EngineRun(start, listener, thread);
        if (!thread.post(() -> thread.add(run.task()))) {
            throw new IllegalStateException("The engine is closed.");
        }
        return run;
    }

    /**
     * Completes when the native library is loaded; exceptionally, with {@link mnl.engine.EngineStartException}, when it
     * cannot be.
     */
    public CompletableFuture<Void> whenReady() {
        return thread.started().thenAccept(runtime -> {});
    }

    @Override
    public void close() {
        thread.close();
    }

    @Override
    public boolean awaitClosed(Duration timeout) throws InterruptedException {
        try {
            thread.ended().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(Causes.of(e));
        }
    }

    /** Native arrays alive now, counted between two steps. */
    CompletableFuture<Integer> liveArrays() {
        CompletableFuture<Integer> count = new CompletableFuture<>();
        thread.post(() -> count.complete(thread.started().join().liveArrays()));
        return count;
    }

    private static PyTorchRuntime open(EngineSettings settings, EngineStartListener listener) {
        try {
            PyTorchRuntime runtime = PyTorchRuntime.open(settings, listener);
            listener.ready(runtime.workers().threads());
            return runtime;
        } catch (RuntimeException e) {
            listener.failed(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
