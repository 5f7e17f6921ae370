package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableObjectValue;
import mnl.data.Cancellation;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.engine.TrainingEngine;
import mnl.experiment.DatasetSpec;
import mnl.lab.archive.RunArchive;
import mnl.lab.export.ExportResult;
import mnl.lab.export.RunExport;
import mnl.lab.export.RunFormat;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Stored runs written for other programs and other people, in the background; the window says how far it is. FX thread only. */
final class RunExports {
    private static final System.Logger LOG = System.getLogger(RunExports.class.getName());
    private static final int PERCENT = 100;
    private static final int STEP = 10;

    private final AppContext parts;
    private final RunSession session;
    private final ObservableObjectValue<Path> kept;
    private final StoredData data;
    private final LateEngine engine;
    private final Dialogs dialogs;
    private final Supplier<MainWindow> window;

    /**
     * @param session whose run on show may be exported
     * @param kept folder of a run that began in this window, once it can be read
     * @param data finds the data of runs
     * @param engine asks models about samples
     * @param window asked for when something is said, not before
     */
    RunExports(
            AppContext parts,
            RunSession session,
            ObservableObjectValue<Path> kept,
            StoredData data,
            LateEngine engine,
            Dialogs dialogs,
            Supplier<MainWindow> window) {
        this.parts = parts;
        this.session = session;
        this.kept = kept;
        this.data = data;
        this.engine = engine;
        this.dialogs = dialogs;
        this.window = window;
    }

    /** A run on its way out. */
    private record Job(
            Path run,
            Path place,
            RunExportChoice choice,
            @Nullable TrainingEngine engine,
            Cancellation cancellation) {}

    /** Whether the run on show is over and stored. */
    BooleanBinding canExport() {
        return Bindings.createBooleanBinding(
                () -> shown().isPresent(), session.storedProperty(), session.stateProperty(), kept);
    }

    private Optional<Path> shown() {
        if (session.stateProperty().get() == null
                || !session.stateProperty().get().isOver()) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.storedProperty().get())
                .map(StoredRun::folder)
                .or(() -> Optional.ofNullable(kept.get()));
    }

    /** Asks how, and exports the run on show. */
    void exportShown() {
        shown().ifPresent(this::export);
    }

    /** Asks how, and exports the run in a folder. */
    void export(Path run) {
        boolean hasData = RunStore.peek(run)
                .filter(found -> found.info().origin().experiment().dataset() instanceof DatasetSpec.Folder)
                .isPresent();
        dialogs.exportAs(hasData).ifPresent(choice -> dialogs.folderToOpen(Texts.of("shell.run-exports.folder"))
                .ifPresent(place -> begin(run, place, choice, false)));
    }

    private void begin(Path run, Path place, RunExportChoice choice, boolean replace) {
        boolean asks = choice.formats().contains(RunFormat.NPZ);
        Job job = new Job(run, place, choice, asks ? engine.made() : null, new Cancellation());
        String sentence = percent(job, 0);
        notices().notice(sentence, Texts.of("shell.run-exports.cancel"), () -> job.cancellation.cancel());
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(
                        () -> job.cancellation.heededBy(() -> write(job, replace)), parts.background()),
                parts.fxThread(),
                (result, failure) -> {
                    if (failure == null) {
                        done(result);
                    } else {
                        failed(job, Causes.of(failure));
                    }
                });
    }

    private ExportResult write(Job job, boolean replace) {
        List<Path> written = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (job.choice.shared()) {
            RunArchive archive = new RunArchive(job.run);
            Path file = job.place.resolve(archive.fileName());
            archive.write(file, job.choice.withData() ? Optional.of(data) : Optional.empty(), replace);
            written.add(file);
        }
        if (!job.choice.formats().isEmpty()) {
            Path folder = job.place.resolve(Texts.of("shell.run-exports.folder-name", job.run.getFileName()));
            ExportResult result = new RunExport(
                            job.run, data, (model, source) -> model.open(Objects.requireNonNull(job.engine()), source))
                    .write(job.choice.formats(), folder, replace, new Told(job)::at);
            written.addAll(result.written());
            missing.addAll(result.missing());
        }
        return new ExportResult(job.place, written, missing);
    }

    /** Says each tenth once. */
    private final class Told {
        private final Job job;
        private int last;

        Told(Job job) {
            this.job = job;
        }

        void at(double share) {
            int percent = (int) (PERCENT * share) / STEP * STEP;
            if (percent > last) {
                String before = percent(job, last);
                last = percent;
                parts.fxThread().execute(() -> notices()
                        .instead(
                                before,
                                percent(job, percent),
                                Texts.of("shell.run-exports.cancel"),
                                () -> job.cancellation.cancel()));
            }
        }
    }

    private static String percent(Job job, int percent) {
        return Texts.of("shell.run-exports.exporting", job.run.getFileName(), percent);
    }

    private void done(ExportResult result) {
        Path folder = Objects.requireNonNull(
                result.written().get(result.written().size() - 1).getParent());
        String sentence = Texts.together(
                Texts.of("shell.run-exports.done", result.written().size(), folder),
                String.join(" ", result.missing()));
        notices().notice(sentence, Texts.of("shell.run-exports.show-folder"), () -> opener().open(folder));
    }

    private void failed(Job job, Throwable cause) {
        LOG.log(Level.DEBUG, "Export of a run", cause);
        if (cause instanceof CancellationException) {
            notices().notice(Texts.of("shell.run-exports.cancelled"));
        } else if (cause instanceof FolderTakenException) {
            notices()
                    .offering(
                            String.valueOf(cause.getMessage()),
                            Texts.of("shell.run-exports.replace"),
                            () -> begin(job.run, job.place, job.choice, true));
        } else {
            notices().failure(Failures.sentence(cause, Texts.of("shell.run-exports.failed", cause)));
        }
    }

    private Notices notices() {
        return window.get().notices();
    }

    private SystemOpener opener() {
        return new SystemOpener(notices(), parts.background(), parts.fxThread());
    }
}
