package mnl.lab.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.experiment.DatasetSpec;
import mnl.lab.run.RunInfo;

/**
 * Finds the data of stored runs: where their configuration says, in their own folder, where they came with them, or where they were moved
 * to.
 */
public final class StoredData {
    private static final String FOLDER = "data";

    private final Function<DatasetSpec, DataSource> openData;
    private final Function<String, List<String>> moved;

    /**
     * @param openData opens data
     * @param moved where folders are that were moved
     */
    public StoredData(Function<DatasetSpec, DataSource> openData, MovedData moved) {
        this(openData, moved::of);
    }

    private StoredData(Function<DatasetSpec, DataSource> openData, Function<String, List<String>> moved) {
        this.openData = openData;
        this.moved = moved;
    }

    /** Where nothing is known of folders that were moved. */
    public static StoredData unmoved(Function<DatasetSpec, DataSource> openData) {
        return new StoredData(openData, path -> List.of());
    }

    /** The folder for data in a run's folder; it need not be there. */
    public static Path folder(Path run) {
        return run.resolve(FOLDER);
    }

    /**
     * Where they are.
     *
     * @param run its folder
     * @return its configuration's data, unless only those elsewhere are the very data that it was trained on
     */
    public DatasetSpec place(Path run, RunInfo info) {
        DatasetSpec named = info.origin().experiment().dataset();
        if (!(named instanceof DatasetSpec.Folder before)) {
            return named;
        }
        Stream<String> beside = Stream.of(folder(run))
                .filter(Files::isDirectory)
                .map(folder -> folder.toAbsolutePath().toString());
        List<DatasetSpec> elsewhere = Stream.concat(beside, moved.apply(before.path()).stream())
                .<DatasetSpec>map(path -> new DatasetSpec.Folder(path, before.trainSize(), before.validationShare()))
                .toList();
        if (elsewhere.isEmpty() || isOf(info, named)) {
            return named;
        }
        return elsewhere.stream().filter(spec -> isOf(info, spec)).findFirst().orElse(named);
    }

    /** Opens them, see {@link #place}; whether they are the very data is for the caller to see. */
    public DataSource open(Path run, RunInfo info) {
        return open(place(run, info));
    }

    /** Opens data that need not be those of a run. */
    public DataSource open(DatasetSpec data) {
        return openData.apply(data);
    }

    private boolean isOf(RunInfo info, DatasetSpec spec) {
        try {
            return openData.apply(spec).fingerprint().equals(info.origin().dataFingerprint());
        } catch (DataException gone) {
            return false;
        }
    }
}
