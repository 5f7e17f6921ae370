package mnl.data.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.FolderBounds;
import mnl.data.Signal;
import mnl.experiment.DatasetSpec;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A dataset folder of the form that {@code sample-data/README.md} describes. Opening reads and checks all of it. */
public final class FolderSource implements DataSource {
    private static final int DATASETS_KEPT = 64;

    private final Path folder;
    private final List<String> files;
    private final String draw;
    private final FolderSamples samples;
    private final SplitPlan plan;
    private final Map<Long, Dataset> datasets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Dataset> eldest) {
            return size() > DATASETS_KEPT;
        }
    };
    private @Nullable String fingerprint;

    private FolderSource(
            Path folder, FolderDescription description, FolderSamples samples, SplitPlan plan, String draw) {
        this.folder = folder;
        this.samples = samples;
        this.plan = plan;
        this.draw = draw;
        files = files(description);
    }

    /**
     * Opens a folder, holding nothing out.
     *
     * @param folder where it is
     * @param trainSize training samples per run, drawn per class by the seed; 0 = all
     * @throws DataException when something in it is not as described
     */
    public static FolderSource open(Path folder, int trainSize) {
        return open(folder, trainSize, 0);
    }

    /**
     * Opens a folder.
     *
     * @param folder where it is
     * @param trainSize training samples per run, drawn per class by the seed; 0 = all
     * @param validationShare share of them to hold out for validation, see {@link DatasetSpec.Folder}; 0 = none
     * @throws DataException when something in it is not as described
     */
    public static FolderSource open(Path folder, int trainSize, double validationShare) {
        FolderAccess access = access(folder);
        try {
            FolderDescription description = DescriptionReader.read(access);
            List<SampleRow> rows = SampleTableReader.read(access, description);
            StoreReader reader = new StoreReader(access, rows);
            List<SampleStore> stores =
                    description.modalities().stream().map(reader::read).toList();
            FolderSamples samples = new FolderSamples(description, rows, stores, reader.keys());
            SplitPlan plan = new SplitPlan(rows, description.classes().size(), trainSize, validationShare);
            String draw = "trainSize=" + trainSize + (validationShare > 0 ? ", validationShare=" + validationShare : "")
                    + plan.draw();
            return new FolderSource(folder, description, samples, plan, draw);
        } catch (DataException problem) {
            throw new DataException(folder + ": " + problem.getMessage(), problem);
        }
    }

    /**
     * Names of a folder's modalities, from its description alone.
     *
     * @throws DataException when the description is not as it should be
     */
    public static List<String> modalities(Path folder) {
        FolderAccess access = access(folder);
        try {
            return DescriptionReader.read(access).modalities().stream()
                    .map(PayloadDescription::name)
                    .toList();
        } catch (DataException problem) {
            throw new DataException(folder + ": " + problem.getMessage(), problem);
        }
    }

    /**
     * K of a folder's table, without reading its samples; 0 where it has splits.
     *
     * @throws DataException when the description or the table is not as it should be
     */
    public static int folds(Path folder) {
        FolderAccess access = access(folder);
        try {
            return SampleTableReader.read(access, DescriptionReader.read(access)).stream()
                            .mapToInt(SampleRow::fold)
                            .max()
                            .orElse(-1)
                    + 1;
        } catch (DataException problem) {
            throw new DataException(folder + ": " + problem.getMessage(), problem);
        }
    }

    private static FolderAccess access(Path folder) {
        if (FolderBounds.circles(folder)) {
            throw new DataException(Texts.of("folder.folder-source.the-dataset-folder-is", folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new DataException(Texts.of("folder.folder-source.is-not-a-folder", folder));
        }
        return new FolderAccess(folder.toAbsolutePath().normalize());
    }

    @Override
    public DatasetInfo info() {
        return samples.info();
    }

    /** Ids of all samples, whatever their split, in the order of the table. */
    public List<String> ids() {
        return samples.ids();
    }

    /**
     * What a person perceives of a sample, without noise; feature vectors as they are stored.
     *
     * @param row position in {@link #ids}
     * @param modality index in {@link DatasetInfo#modalities}
     */
    public Signal signal(int row, int modality) {
        return samples.modalities().get(modality).store().signal(row, NoiseSpec.NONE, 0);
    }

    @Override
    public int folds() {
        return plan.folds();
    }

    @Override
    public int outsideFold(long seed) {
        return plan.outsideFold(seed);
    }

    @Override
    public Dataset forSeed(long seed) {
        synchronized (datasets) {
            return datasets.computeIfAbsent(plan.variant(seed), variant -> new FolderDataset(samples, plan, seed));
        }
    }

    @Override
    public synchronized String fingerprint() {
        if (fingerprint == null) {
            fingerprint = new FolderFingerprint(
                            new FolderAccess(folder.toAbsolutePath().normalize()))
                    .of(files, draw);
        }
        return fingerprint;
    }

    private static List<String> files(FolderDescription description) {
        List<String> files = new ArrayList<>(List.of("dataset.json", description.samples()));
        for (PayloadDescription payload : description.modalities()) {
            files.add(payload.file());
            if (payload instanceof PayloadDescription.Sounds sounds) {
                files.add(sounds.index());
            }
        }
        return files;
    }
}
