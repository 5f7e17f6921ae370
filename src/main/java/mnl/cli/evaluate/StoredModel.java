package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.cli.input.DataLink;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.store.RunStore;

/** The model of a stored run, opened to be evaluated again. Ctrl-C lets the native library go first. */
public final class StoredModel implements AutoCloseable {
    private final Path folder;
    private final RunInfo info;
    private final DataSource source;
    private final TrainingEngine engine;
    private final TrainingRun run;
    private final Interruption interruption;
    private final AtomicReference<Runnable> discard = new AtomicReference<>(() -> {});

    private StoredModel(
            Path folder, RunInfo info, DataSource source, TrainedModel model, Terminal terminal, Engines engines) {
        this.folder = folder;
        this.info = info;
        this.source = source;
        interruption = new Interruption(terminal, this::interrupted);
        engine = engines.open(new UnpackingNotice(terminal));
        interruption.lets(engine);
        run = opened(model);
    }

    /**
     * Opens a run.
     *
     * @param store the workspace's runs
     * @param name a run folder, or the name of a run in the workspace
     * @param link where its data are
     * @throws UsageException when there is no such run, it has no model, or its data are not what they were
     */
    public static StoredModel open(RunStore store, String name, DataLink link, Terminal terminal, Engines engines) {
        try {
            Path folder = store.find(name);
            RunInfo info = RunStore.open(folder).info();
            TrainedModel model = RunStore.model(folder);
            DataSource source = link.open(link.relinked(info.origin().experiment()));
            link.requireSame(folder, info.origin().dataFingerprint(), source);
            return new StoredModel(folder, info, source, model, terminal, engines);
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private TrainingRun opened(TrainedModel model) {
        AtomicReference<String> failure = new AtomicReference<>("The run could not be opened.");
        TrainingRun opened = engine.open(experiment(), source, model, event -> {
            if (event instanceof TrainingEvent.Failed failed) {
                failure.set(failed.message());
            }
        });
        if (opened.whenOver().join() != RunState.FINISHED) {
            close();
            throw new IllegalStateException(failure.get());
        }
        return opened;
    }

    /** Where files about the model go: the folder that was chosen, or the run's own where none was (null). */
    Path folderOr(Path chosen) {
        return chosen == null ? folder : chosen;
    }

    String title() {
        return info.origin().title();
    }

    public RunLayout layout() {
        return info.layout().orElseThrow();
    }

    public Experiment experiment() {
        return info.origin().experiment();
    }

    DataSource source() {
        return source;
    }

    public TrainingRun run() {
        return run;
    }

    /** The noise of the run's own measurements. */
    List<NoiseSpec> noise() {
        return experiment().activeModalities().stream()
                .map(ModalitySpec::evaluationNoise)
                .toList();
    }

    /** Waits for an answer of the run. */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** What is to be done with a file that grows while the model is measured, where Ctrl-C ends that. */
    void whenInterrupted(Runnable discards) {
        discard.set(discards);
    }

    /**
     * What was measured is printed and stored from now on, until {@link #close}.
     *
     * @throws RunInterruptedException when Ctrl-C came before
     */
    void storing() {
        interruption.storing();
    }

    private String interrupted() {
        discard.get().run();
        return "Interrupted; nothing was written.";
    }

    @Override
    public void close() {
        Engines.close(engine);
        interruption.close();
    }
}
