package mnl.engine.train;

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
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;

/** Gaussian clouds around random class prototypes; Gaussian feature noise. Counts nothing, remembers nothing. */
final class GaussianSource implements DataSource {
    private final int classes;
    private final int[] features;
    private final double[] amplitudes;
    private final int train;
    private final int test;
    private final int validation;
    private boolean uneven;

    GaussianSource(int classes, int[] features, double[] amplitudes, int train, int test) {
        this(classes, features, amplitudes, train, test, 0);
    }

    GaussianSource(int classes, int[] features, double[] amplitudes, int train, int test, int validation) {
        this.validation = validation;
        this.classes = classes;
        this.features = features.clone();
        this.amplitudes = amplitudes.clone();
        this.train = train;
        this.test = test;
    }

    /** Three classes, modalities "left" (6 features) and "right" (4 features). */
    static GaussianSource small() {
        return new GaussianSource(3, new int[] {6, 4}, new double[] {2.5, 1.5}, 21, 30);
    }

    /** The same with 27 validation samples. */
    static GaussianSource validated() {
        return new GaussianSource(3, new int[] {6, 4}, new double[] {2.5, 1.5}, 21, 30, 27);
    }

    /** The same as folds of different sizes: even seeds have 12 training, 9 validation and 11 test samples. */
    static GaussianSource uneven() {
        GaussianSource source = validated();
        source.uneven = true;
        return source;
    }

    @Override
    public DatasetInfo info() {
        List<String> names = List.of("left", "right", "third", "fourth");
        return new DatasetInfo(
                "clouds",
                "CC0-1.0",
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList(),
                IntStream.range(0, features.length)
                        .mapToObj(m -> new ModalityInfo(names.get(m), ModalityKind.FEATURES, features[m]))
                        .toList());
    }

    @Override
    public Dataset forSeed(long seed) {
        return new Clouds(seed);
    }

    @Override
    public String fingerprint() {
        return "clouds";
    }

    private final class Clouds implements Dataset {
        private final long seed;

        Clouds(long seed) {
            this.seed = seed;
        }

        @Override
        public DatasetInfo info() {
            return GaussianSource.this.info();
        }

        @Override
        public int size(Split split) {
            if (uneven && seed % 2 == 0) {
                return List.of(12, 9, 11).get(split.ordinal());
            }
            return switch (split) {
                case TRAIN -> train;
                case VALIDATION -> validation;
                case TEST -> test;
            };
        }

        @Override
        public int[] labels(Split split) {
            SplittableRandom random = new SplittableRandom(1_000_003 * seed + split.ordinal());
            return random.ints(size(split), 0, classes).toArray();
        }

        @Override
        public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
            int width = features[modality];
            double[] prototypes = gaussians(31 * seed + modality, classes * width);
            double[] spread = gaussians(77 * seed + 10 * modality + split.ordinal(), size(split) * width);
            double[] extra = gaussians(noiseSeed + 10 * modality + split.ordinal(), size(split) * width);
            double level = noise.isNone() ? 0 : noise.kind().level(noise.severity());
            int[] labels = labels(split);
            float[] values = new float[size(split) * width];
            for (int i = 0; i < values.length; i++) {
                double prototype = prototypes[labels[i / width] * width + i % width];
                values[i] =
                        (float) (amplitudes[modality] / Math.sqrt(width) * prototype + spread[i] + level * extra[i]);
            }
            return values;
        }

        @Override
        public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<BayesCeiling> bayesCeiling() {
            return Optional.empty();
        }

        private double[] gaussians(long stream, int count) {
            SplittableRandom random = new SplittableRandom(stream);
            return IntStream.range(0, count)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
        }
    }
}
