package mnl.lab.bench.work;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mnl.data.BayesCeiling;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/** Random features of any size, the same samples for every seed; every class has a mean of its own. They have no noise. */
public final class GeneratedSource implements DataSource {
    private static final long SEED = 20_251_129;
    private static final double MEANS = 0.3;

    private final DatasetInfo info;
    private final int training;
    private final Made made;

    /**
     * @param modalities their names and features
     * @param classes C
     * @param training samples
     * @param test samples
     */
    public GeneratedSource(List<ModalityInfo> modalities, int classes, int training, int test) {
        info = new DatasetInfo(
                "generated",
                "CC0-1.0",
                IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
                modalities);
        this.training = training;
        made = new Made(info, training, test);
    }

    @Override
    public DatasetInfo info() {
        return info;
    }

    @Override
    public Dataset forSeed(long seed) {
        return made;
    }

    @Override
    public String fingerprint() {
        return SEED + "-" + training;
    }

    private record Made(DatasetInfo info, int training, int test) implements Dataset {

        @Override
        public int size(Split split) {
            return switch (split) {
                case TRAIN -> training;
                case TEST -> test;
                case VALIDATION -> 0;
            };
        }

        @Override
        public int[] labels(Split split) {
            return IntStream.range(0, size(split)).map(i -> i % info.classes()).toArray();
        }

        @Override
        public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
            int width = info.modalities().get(modality).features();
            SplittableRandom random = new SplittableRandom(SEED + 2L * modality);
            float[] means = new float[info.classes() * width];
            for (int i = 0; i < means.length; i++) {
                means[i] = (float) (MEANS * random.nextGaussian());
            }
            SplittableRandom drawn = new SplittableRandom(SEED + 100L * split.number() + modality);
            float[] values = new float[Math.multiplyExact(size(split), width)];
            for (int i = 0; i < values.length; i++) {
                values[i] = means[i / width % info.classes() * width + i % width] + (float) drawn.nextGaussian();
            }
            return values;
        }

        @Override
        public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
            int width = info.modalities().get(modality).features();
            float[] all = features(split, modality, noise, noiseSeed);
            return new Signal.Features(java.util.Arrays.copyOfRange(all, sample * width, (sample + 1) * width));
        }

        @Override
        public Optional<BayesCeiling> bayesCeiling() {
            return Optional.empty();
        }
    }
}
