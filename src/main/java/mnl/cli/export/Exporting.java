package mnl.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mnl.cli.input.DataLink;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.ShareProgress;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.sources.DataSources;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingRun;
import mnl.experiment.DatasetSpec;
import mnl.lab.archive.RunArchive;
import mnl.lab.engine.Engines;
import mnl.lab.evaluate.StoredModel;
import mnl.lab.export.ExportResult;
import mnl.lab.export.RunExport;
import mnl.lab.export.RunFormat;
import mnl.lab.run.FolderTakenException;
import mnl.lab.store.MovedData;
import mnl.lab.store.StoredData;
import org.jspecify.annotations.Nullable;

/** An export under way, with an engine where samples are asked for. Ctrl-C leaves nothing of it. */
final class Exporting {
    private static final long PATIENCE_SECONDS = 10;

    private final Terminal terminal;
    private final Engines engines;
    private final DataLink link;
    private final MovedData moved;
    private final Cancellation cancellation = new Cancellation();
    private volatile CountDownLatch over = new CountDownLatch(1);
    private @Nullable Interruption interruption;
    private volatile @Nullable TrainingEngine engine;
    private volatile boolean written;

    /**
     * @param link where the run's data are
     * @param moved where folders are that were moved
     */
    Exporting(Terminal terminal, Engines engines, DataLink link, MovedData moved) {
        this.terminal = terminal;
        this.engines = engines;
        this.link = link;
        this.moved = moved;
    }

    /**
     * Writes a run.
     *
     * @throws UsageException when what an earlier export left there may not be replaced
     */
    void write(Path folder, Set<RunFormat> forms, Path out, boolean replace) {
        try (Interruption ctrlC = new Interruption(terminal, this::interrupted)) {
            interruption = ctrlC;
            ExportResult result = cancellation.heededBy(() -> export(folder, forms, out, replace));
            written = true;
            ctrlC.storing();
            result.missing().forEach(terminal.err()::println);
            result.written().forEach(file -> terminal.out().println("Exported: " + file));
        } catch (FolderTakenException e) {
            throw new UsageException(e.getMessage() + " --replace does that.", e);
        } finally {
            over.countDown();
            closeEngine();
        }
    }

    /**
     * Writes a run into one file.
     *
     * @throws UsageException when such a file is there and may not be replaced
     */
    void share(Path folder, boolean withData, Path out, boolean replace) {
        over = new CountDownLatch(1);
        written = false;
        try (Interruption ctrlC = new Interruption(terminal, this::interrupted)) {
            Path file = cancellation.heededBy(() -> shared(folder, withData, out, replace));
            written = true;
            ctrlC.storing();
            terminal.out().println("Exported: " + file);
        } catch (FolderTakenException e) {
            throw new UsageException(e.getMessage() + " --replace does that.", e);
        } finally {
            over.countDown();
        }
    }

    private Path shared(Path folder, boolean withData, Path out, boolean replace) {
        RunArchive archive = new RunArchive(folder);
        if (withData && !archive.hasData()) {
            terminal.err().println("The data of this run are drawn by the program: they need not be in the file.");
        }
        Path file = out.resolve(archive.fileName());
        archive.write(file, withData ? Optional.of(stored()) : Optional.empty(), replace);
        return file;
    }

    private ExportResult export(Path folder, Set<RunFormat> forms, Path out, boolean replace) {
        try (ShareProgress progress = new ShareProgress(terminal, "Exporting")) {
            return new RunExport(folder, stored(), this::open).write(forms, out, replace, progress::at);
        }
    }

    private StoredData stored() {
        return new StoredData(this::data, moved);
    }

    private DataSource data(DatasetSpec spec) {
        Path named = link.folder();
        if (named == null) {
            return DataSources.open(spec);
        }
        if (!(spec instanceof DatasetSpec.Folder before)) {
            throw new DataException("--data DIR takes the place of a dataset folder, and these data are synthetic.");
        }
        String path = named.toAbsolutePath().normalize().toString();
        return DataSources.open(new DatasetSpec.Folder(path, before.trainSize(), before.validationShare()));
    }

    private TrainingRun open(StoredModel model, DataSource source) {
        TrainingEngine opened = engines.open(new UnpackingNotice(terminal));
        engine = opened;
        if (interruption != null) {
            interruption.lets(opened);
        }
        return model.open(opened, source);
    }

    private String interrupted() {
        cancellation.cancel();
        closeEngine();
        try {
            if (over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return written ? "The export was complete." : "Interrupted; nothing was written.";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "Interrupted.";
    }

    private void closeEngine() {
        TrainingEngine atWork = engine;
        if (atWork != null) {
            Engines.close(atWork);
        }
    }
}
