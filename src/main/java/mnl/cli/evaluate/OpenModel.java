package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.RunLayout;
import mnl.cli.input.DataLink;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.DataSource;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingRun;
import mnl.experiment.NoiseSpec;
import mnl.lab.engine.Engines;
import mnl.lab.evaluate.StoredModel;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.store.MovedData;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.jspecify.annotations.Nullable;

/** The model of a stored run, opened for a command that measures it. Ctrl-C lets the native library go first. */
final class OpenModel implements AutoCloseable {
    private final StoredModel stored;
    private final DataSource source;
    private final TrainingEngine engine;
    private final TrainingRun run;
    private final Interruption interruption;
    private volatile Runnable discard = () -> {};

    private OpenModel(StoredModel stored, DataSource source, Terminal terminal, Engines engines) {
        this.stored = stored;
        this.source = source;
        interruption = new Interruption(terminal, this::interrupted);
        engine = engines.open(new UnpackingNotice(terminal));
        interruption.lets(engine);
        run = opened();
    }

    /**
     * Opens a run.
     *
     * @param workspace whose runs are known
     * @param name a run folder, or the name of a run in the workspace
     * @param link where its data are
     * @param references whether its references count as arms
     * @throws UsageException when there is no such run, it has no model, or its data are not what they were
     */
    static OpenModel open(
            Workspace workspace, String name, DataLink link, boolean references, Terminal terminal, Engines engines) {
        try {
            StoredModel stored = StoredModel.read(new RunStore(workspace), name).comparingReferences(references);
            DataSource source = link.open(
                    link.relinked(stored.experiment(), stored.folder(), stored.info(), new MovedData(workspace)));
            link.requireSame(stored.folder(), stored.info().origin().dataFingerprint(), source);
            return new OpenModel(stored, source, terminal, engines);
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private TrainingRun opened() {
        try {
            return stored.open(engine, source);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** Where files about the model go: the folder that was chosen, or the run's own where none was. */
    Path folderOr(@Nullable Path chosen) {
        return Optional.ofNullable(chosen).orElse(stored.folder());
    }

    String title() {
        return stored.title();
    }

    RunLayout layout() {
        return stored.layout();
    }

    DataSource source() {
        return source;
    }

    TrainingRun run() {
        return run;
    }

    /** The noise of the run's own measurements. */
    List<NoiseSpec> noise() {
        return stored.noise();
    }

    /** What is to be done with a file that grows while the model is measured, where Ctrl-C ends that. */
    void whenInterrupted(Runnable discards) {
        discard = discards;
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
        discard.run();
        return "Interrupted; nothing was written.";
    }

    @Override
    public void close() {
        Engines.close(engine);
        interruption.close();
    }
}
