package mnl.lab.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** An engine that does no further step once an epoch is measured, until the run is cancelled. */
final class HeldEngine implements TrainingEngine {
    private final TrainingEngine engine;
    private final double epoch;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    HeldEngine(TrainingEngine engine, double epoch) {
        this.engine = engine;
        this.epoch = epoch;
    }

    /** Completes when the epoch is measured. */
    CompletableFuture<Void> reached() {
        return reached;
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        TrainingRun run = engine.start(experiment, source, startPaused, event -> {
            listener.accept(event);
            if (event instanceof TrainingEvent.Measured measured
                    && measured.measurement().epoch() == epoch) {
                reached.complete(null);
                cancelled.join();
            }
        });
        return (TrainingRun) Proxy.newProxyInstance(
                HeldEngine.class.getClassLoader(), new Class<?>[] {TrainingRun.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(run, arguments);
                        if (method.getName().equals("cancel")) {
                            cancelled.complete(null);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        return engine.open(experiment, source, model, listener);
    }

    @Override
    public void close() {
        engine.close();
    }
}
