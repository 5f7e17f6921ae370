package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class ChangedDataTest {
    private static final Experiment EXPERIMENT = Scenarios.byDefault().experiment();

    private final List<String> begun = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final ChangedData changed = new ChangedData((experiment, source, paused, events) -> {
        begun.add(source.fingerprint());
        return null;
    });

    private record Data(String fingerprint) implements DataSource {
        @Override
        public DatasetInfo info() {
            throw new AssertionError("not asked");
        }

        @Override
        public Dataset forSeed(long seed) {
            throw new AssertionError("not asked");
        }
    }

    private void begin(DatasetSpec dataset, String fingerprint) {
        changed.start(EXPERIMENT.withDataset(dataset), new Data(fingerprint), false, event -> {});
    }

    @Test
    void aRunOnDataThatHaveChangedSinceTheLastOneSaysSoOnce() {
        changed.whenChanged(said::add);
        DatasetSpec folder = new DatasetSpec.Folder("/data/birds", 0);
        begin(folder, "a");
        begin(folder, "a");
        begin(new DatasetSpec.Folder("/data/birds", 20), "b");
        assertEquals(List.of(), said, "the same data, and another share of them");
        begin(folder, "c");
        begin(folder, "c");
        assertEquals(
                List.of(
                        "The data in /data/birds have changed since the last run on them. Even with the same settings and"
                                + " seeds this is another run."),
                said);
        assertEquals(List.of("a", "a", "b", "c", "c"), begun, "every run is kept");
    }

    @Test
    void syntheticDataAreWhatTheirDialsSay() {
        changed.whenChanged(said::add);
        begin(EXPERIMENT.dataset(), "a");
        begin(EXPERIMENT.dataset(), "b");
        assertEquals(List.of(), said);
    }
}
