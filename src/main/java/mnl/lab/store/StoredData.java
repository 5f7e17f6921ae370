package mnl.lab.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.experiment.DatasetSpec;
import mnl.lab.run.RunInfo;

/** Where the data of a stored run are: where its configuration says, or in its own folder, where they came with it. */
public final class StoredData {
    private static final String FOLDER = "data";

    private StoredData() {}

    /** The folder for data in a run's folder; it need not be there. */
    public static Path folder(Path run) {
        return run.resolve(FOLDER);
    }

    /**
     * Where they are.
     *
     * @param run its folder
     * @param openData opens data
     * @return its configuration's data, unless only those in its folder are the very data that it was trained on
     */
    public static DatasetSpec place(Path run, RunInfo info, Function<DatasetSpec, DataSource> openData) {
        DatasetSpec named = info.origin().experiment().dataset();
        if (!(named instanceof DatasetSpec.Folder before) || !Files.isDirectory(folder(run))) {
            return named;
        }
        DatasetSpec beside = new DatasetSpec.Folder(
                folder(run).toAbsolutePath().toString(), before.trainSize(), before.validationShare());
        return isOf(info, named, openData) || !isOf(info, beside, openData) ? named : beside;
    }

    /** Opens them, see {@link #place}; whether they are the very data is for the caller to see. */
    public static DataSource open(Path run, RunInfo info, Function<DatasetSpec, DataSource> openData) {
        return openData.apply(place(run, info, openData));
    }

    private static boolean isOf(RunInfo info, DatasetSpec spec, Function<DatasetSpec, DataSource> openData) {
        try {
            return openData.apply(spec).fingerprint().equals(info.origin().dataFingerprint());
        } catch (DataException gone) {
            return false;
        }
    }
}
