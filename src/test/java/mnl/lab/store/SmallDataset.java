package mnl.lab.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.run.RunOrigin;

/** A dataset folder of two modalities that tests can move about, and a run of it. */
public final class SmallDataset {
    private SmallDataset() {}

    /**
     * Writes it.
     *
     * @param kinds how many values its features take; another number makes other data
     */
    public static Path write(Path folder, int kinds) {
        List<SampleRow> rows = IntStream.range(0, 18)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 2, n < 4 ? 0 : 1 + n % 2, Map.of()))
                .toList();
        float[][] values = IntStream.range(0, 18)
                .mapToObj(n -> new float[] {n % kinds, n % 3})
                .toArray(float[][]::new);
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .features("loud", values)
                .features("quiet", values)
                .write(folder, false);
        return folder;
    }

    /** What a run on it comes from. */
    public static RunOrigin origin(Path folder) {
        DatasetSpec spec = new DatasetSpec.Folder(folder.toString(), 0);
        Experiment experiment = new ExperimentJson().byDefault(spec, List.of("loud", "quiet"));
        return new RunOrigin(
                RunOrigin.OWN,
                "Small",
                "",
                experiment,
                Map.of(),
                "Small",
                DataSources.open(spec).fingerprint());
    }
}
