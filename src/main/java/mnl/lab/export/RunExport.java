package mnl.lab.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.engine.TrainingRun;
import mnl.lab.evaluate.StoredModel;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunLabels;
import mnl.lab.library.RunName;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.lab.store.StoredResults;
import mnl.words.Texts;

/**
 * Writes a stored run in other forms, for window and command line alike. What needs something that is not there any more, its data say, is
 * left out and named; everything else is written all the same.
 */
public final class RunExport {
    private final Path folder;
    private final RunContents contents;
    private final RunLayout layout;
    private final String name;
    private final StoredData data;
    private final Models models;
    private final List<String> missing = new ArrayList<>();

    /** Opens models to be asked about samples. */
    @FunctionalInterface
    public interface Models {
        /**
         * Opens one and waits until it can answer.
         *
         * @param source the very data that it was trained on
         * @throws IllegalStateException with a sentence when it cannot be opened
         */
        TrainingRun open(StoredModel model, DataSource source);
    }

    /**
     * Reads a run.
     *
     * @param folder of the run
     * @param data finds its data
     * @param models opens its model, where what it says of samples is wanted
     * @throws RunException when there is none, it is damaged, or nothing was measured in it
     */
    public RunExport(Path folder, StoredData data, Models models) {
        this.folder = folder;
        this.data = data;
        this.models = models;
        contents = RunStore.open(folder);
        if (contents.info().layout().isEmpty() || contents.measurements().isEmpty()) {
            throw new RunException(Texts.of("export.run-export.measured-nothing", folder));
        }
        layout = contents.info().layout().get();
        String own = labels().name();
        name = own.isEmpty() ? RunName.of(contents.info()) : own;
    }

    /**
     * Writes files, all of them or none.
     *
     * @param forms what to write
     * @param out folder for the files; made where it is not there
     * @param replace whether files of the same names may be replaced
     * @param progress told how much is done
     * @throws mnl.lab.run.FolderTakenException when such files are there and may not be replaced
     * @throws RunException when they cannot be written, or nothing of the run is left for these forms
     */
    public ExportResult write(Set<RunFormat> forms, Path out, boolean replace, Share progress) {
        missing.clear();
        List<String> names =
                forms.stream().flatMap(form -> form.places().stream()).toList();
        try (ExportPlace place = ExportPlace.begin(out, names, replace)) {
            StoredMetrics metrics = new StoredMetrics(layout, contents, results());
            Set<String> written = new LinkedHashSet<>();
            int done = 0;
            for (RunFormat form : forms) {
                Cancellation.checkpoint();
                double before = (double) done++ / forms.size();
                write(form, place, metrics, progress.part(before, (double) done / forms.size()), written);
            }
            if (written.isEmpty()) {
                throw new RunException(missing.get(0));
            }
            place.keep(written);
            return new ExportResult(out, written.stream().map(out::resolve).toList(), missing);
        } catch (IOException e) {
            throw new RunException(Texts.of("export.run-export.unwritten", out, e.getMessage()), e);
        }
    }

    private void write(RunFormat form, ExportPlace place, StoredMetrics metrics, Share progress, Set<String> written)
            throws IOException {
        if (form == RunFormat.NPZ) {
            arrays(place, progress, written);
            return;
        }
        String file = form.places().get(0);
        switch (form) {
            case TENSORBOARD -> new TensorBoardExport(contents.info(), metrics).write(place.growing(file), runId());
            case JSON ->
                write(place, file, to -> JsonExport.write(to, name, RunStore.description(folder), labels(), metrics));
            case CSV -> write(place, file, to -> CsvExport.write(to, runId(), metrics));
            default -> write(place, file, to -> ParquetExport.write(to, runId(), metrics));
        }
        written.add(file);
        progress.at(1);
    }

    /** What tells a run from others in files that hold many. */
    private String runId() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private void arrays(ExportPlace place, Share progress, Set<String> written) throws IOException {
        Optional<TrainedModel> model = model();
        if (model.isEmpty()) {
            return;
        }
        RunInfo info = contents.info();
        Optional<DataSource> found = data();
        DataSource source = found.orElse(null);
        boolean[] standardised = {false};
        write(
                place,
                RunFormat.Names.WEIGHTS,
                to -> standardised[0] = WeightArrays.write(
                        to, model.get(), layout, info.origin().experiment(), source, name));
        written.add(RunFormat.Names.WEIGHTS);
        progress.at(0.1);
        if (!standardised[0]) {
            missing.add(Texts.of("export.run-export.no-standardisation", RunFormat.Names.WEIGHTS));
        }
        if (source != null) {
            StoredModel stored = new StoredModel(folder, info, model.get(), false);
            predictions(place, stored, source, progress.part(0.1, 1), written);
        }
    }

    private void predictions(
            ExportPlace place, StoredModel stored, DataSource source, Share progress, Set<String> written)
            throws IOException {
        try (TrainingRun run = models.open(stored, source)) {
            write(
                    place,
                    RunFormat.Names.PREDICTIONS,
                    to -> PredictionArrays.write(to, run, layout, source, stored.noise(), name, progress));
        }
        written.add(RunFormat.Names.PREDICTIONS);
    }

    private Optional<TrainedModel> model() {
        if (!RunStore.hasModel(folder)) {
            missing.add(Texts.of("export.run-export.no-model"));
            return Optional.empty();
        }
        try {
            return Optional.of(RunStore.model(folder));
        } catch (RunException damaged) {
            missing.add(Texts.of("export.run-export.damaged-model", String.valueOf(damaged.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<DataSource> data() {
        String called = contents.info().origin().dataName();
        try {
            DataSource source = data.open(folder, contents.info());
            if (source.fingerprint().equals(contents.info().origin().dataFingerprint())) {
                return Optional.of(source);
            }
            missing.add(Texts.of("export.run-export.data-changed", called, RunFormat.Names.PREDICTIONS));
        } catch (DataException gone) {
            String why = String.valueOf(gone.getMessage());
            missing.add(Texts.of("export.run-export.data-gone", called, RunFormat.Names.PREDICTIONS, why));
        }
        return Optional.empty();
    }

    private Optional<StoredResults> results() {
        if (!RunStore.hasResults(folder)) {
            missing.add(Texts.of("export.run-export.no-results"));
            return Optional.empty();
        }
        try {
            return Optional.of(StoredResults.read(folder));
        } catch (RunException damaged) {
            missing.add(Texts.of("export.run-export.damaged-results", String.valueOf(damaged.getMessage())));
            return Optional.empty();
        }
    }

    private RunLabels labels() {
        try {
            return LabelFile.read(folder);
        } catch (IOException damaged) {
            return RunLabels.NONE;
        }
    }

    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private static void write(ExportPlace place, String file, Content content) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(place.growing(file)))) {
            content.write(to);
        }
    }
}
