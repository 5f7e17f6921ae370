package mnl.data.synthetic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Fingerprint;
import mnl.data.ModalityInfo;
import mnl.experiment.DatasetSpec;
import mnl.experiment.ModalityKind;
import mnl.words.Texts;

/** Draws a dataset per seed from dials: class prototypes, then training samples, then test samples, each from its own stream. */
public final class SyntheticSource implements DataSource {
    private static final int DATASETS_KEPT = 24;
    private static final String GENERATOR = "synthetic generator 1";

    private final DatasetSpec.Synthetic spec;
    private final DatasetInfo info;
    private final Map<Long, Dataset> datasets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Dataset> eldest) {
            return size() > DATASETS_KEPT;
        }
    };

    /**
     * A generator.
     *
     * @throws mnl.data.DataException when the dials are out of range
     */
    public SyntheticSource(DatasetSpec.Synthetic spec) {
        SyntheticCheck.check(spec);
        this.spec = spec;
        info = new DatasetInfo(
                Texts.of("synthetic.synthetic-source.synthetic"),
                "CC0-1.0",
                IntStream.range(0, spec.classes()).mapToObj(Integer::toString).toList(),
                spec.modalities().stream()
                        .map(dials -> new ModalityInfo(dials.name(), ModalityKind.FEATURES, spec.dimensions()))
                        .toList());
    }

    @Override
    public DatasetInfo info() {
        return info;
    }

    @Override
    public Dataset forSeed(long seed) {
        synchronized (datasets) {
            return datasets.computeIfAbsent(seed, drawn -> new SyntheticDataset(spec, info, drawn));
        }
    }

    @Override
    public String fingerprint() {
        MessageDigest digest = Fingerprint.digest();
        digest.update((GENERATOR + " " + describe(spec)).getBytes(StandardCharsets.UTF_8));
        return Fingerprint.text(digest);
    }

    /** Data without the dials that came later have the fingerprint that they always had, since they are the same data. */
    private static String describe(DatasetSpec.Synthetic spec) {
        return spec.toString().replace(", validationSize=0, imbalance=1.0]", "]");
    }
}
