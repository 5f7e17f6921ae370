package mnl.engine.train;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import mnl.data.BayesCeiling;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;

/**
 * Gaussian clouds as in {@link GaussianSource}, "left" on a plane of 6 x 5, "right" also as tokens: samples of class c
 * have more of the tokens 3 c to 3 c + 2, and some are empty; noise takes words away, the more the severer it is.
 */
final class PictureAndTextSource implements DataSource {
    static final int VOCABULARY = 9;
    private static final int LENGTH = 5;
    private static final int CLASSES = 3;

    private final GaussianSource clouds = new GaussianSource(CLASSES, new int[] {30, 4}, new double[] {8, 1.5}, 21, 30);
    private final int largestToken;

    PictureAndTextSource() {
        this(VOCABULARY - 1);
    }

    /** With tokens up to this one, whatever the vocabulary says. */
    PictureAndTextSource(int largestToken) {
        this.largestToken = largestToken;
    }

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                "pictures and text",
                "CC0-1.0",
                clouds.info().classNames(),
                List.of(
                        new ModalityInfo(
                                "left",
                                ModalityKind.FEATURES,
                                30,
                                Optional.of(new ModalityInfo.Grid(6, 5)),
                                Optional.empty()),
                        new ModalityInfo(
                                "right",
                                ModalityKind.FEATURES,
                                4,
                                Optional.empty(),
                                Optional.of(new ModalityInfo.TokenSpace(VOCABULARY, LENGTH)))));
    }

    @Override
    public Dataset forSeed(long seed) {
        return new Samples(clouds.forSeed(seed), seed);
    }

    @Override
    public String fingerprint() {
        return "pictures and text";
    }

    private final class Samples implements Dataset {
        private final Dataset under;
        private final long seed;

        Samples(Dataset under, long seed) {
            this.under = under;
            this.seed = seed;
        }

        @Override
        public DatasetInfo info() {
            return PictureAndTextSource.this.info();
        }

        @Override
        public int size(Split split) {
            return under.size(split);
        }

        @Override
        public int[] labels(Split split) {
            return under.labels(split);
        }

        @Override
        public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
            return under.features(split, modality, noise, noiseSeed);
        }

        @Override
        public int[] tokens(Split split, int modality, NoiseSpec noise, long noiseSeed) {
            SplittableRandom words = new SplittableRandom(13 * seed + split.ordinal());
            SplittableRandom masks = new SplittableRandom(noiseSeed + split.ordinal());
            int[] labels = labels(split);
            int[] tokens = new int[labels.length * LENGTH];
            for (int i = 0; i < labels.length; i++) {
                int length = words.nextInt(LENGTH + 1);
                for (int place = 0; place < LENGTH; place++) {
                    boolean own = words.nextDouble() < 0.7;
                    int word = own ? 3 * labels[i] + words.nextInt(3) : words.nextInt(largestToken + 1);
                    boolean masked = masks.nextDouble() < noise.severity() / 10;
                    tokens[i * LENGTH + place] = place < length && !masked ? word : -1;
                }
            }
            return tokens;
        }

        @Override
        public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<BayesCeiling> bayesCeiling() {
            return Optional.empty();
        }
    }
}
