package mnl.data;

import java.util.List;
import java.util.Optional;
import mnl.experiment.NoiseSpec;

/** The samples of one seed: labels, standardised features and what a person sees and hears. Immutable, thread-safe. */
public interface Dataset {

    /** What the data are. */
    DatasetInfo info();

    /** Number of samples in a split; 0 where the dataset has no such split. */
    int size(Split split);

    /** Target classes [n] of a split, 0-based. A fresh array. */
    int[] labels(Split split);

    /**
     * Features of a whole split under noise, standardised per feature with mean and standard deviation of the training
     * split: the clean one, or the one that {@link #standardisedUnder} names. Noise of feature vectors comes after
     * that, in units of those deviations.
     *
     * @param split which samples
     * @param modality index in {@link DatasetInfo#modalities}
     * @param noise noise put into the signal itself, before features are computed from it
     * @param noiseSeed start of the noise stream; the same sample, modality, seed and severity give the same noise
     * @return [n, D] row by row; a fresh array
     */
    float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed);

    /**
     * Tokens of a whole split under noise, for encoders that look tokens up.
     *
     * @param split which samples
     * @param modality index in {@link DatasetInfo#modalities} of a modality that has {@link ModalityInfo#tokens}
     * @param noise noise put into the text itself, the very noise that {@link #features} has
     * @param noiseSeed start of the noise stream, as in {@link #features}
     * @return [n, L] row by row, -1 after the last token; a fresh array
     * @throws IllegalArgumentException when the modality has no tokens
     */
    default int[] tokens(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        throw new IllegalArgumentException("The modality \""
                + info().modalities().get(modality).name()
                + "\" has no tokens: choose an encoder that reads feature vectors.");
    }

    /** The signal of one sample as a person perceives it, under noise; the very noise that {@link #features} has. */
    Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed);

    /** What the dataset itself calls a sample; empty where it has no names. */
    default Optional<String> sampleId(Split split, int sample) {
        return Optional.empty();
    }

    /**
     * The same samples, standardised by the training split as it is under noise: what a model that trains under noise
     * sees has mean 0 and deviation 1. Samples whose noise comes after standardisation stay as they are.
     *
     * @param trainingNoise noise per modality of {@link DatasetInfo#modalities}
     * @param noiseSeed start of the noise stream, as in {@link #features}
     */
    default Dataset standardisedUnder(List<NoiseSpec> trainingNoise, long noiseSeed) {
        return this;
    }

    /**
     * How the features of a modality were standardised, see {@link #features}.
     *
     * @param modality index in {@link DatasetInfo#modalities}
     * @return empty where that is not known
     */
    default Optional<Standardisation> standardisation(int modality) {
        return Optional.empty();
    }

    /**
     * The plane in which the data of a modality were made to set two classes apart, where they were made so.
     *
     * @param modality index in {@link DatasetInfo#modalities}
     * @param first one class
     * @param second the other
     * @return two orthonormal directions [2][D] of the standardised features: from the first class to the second, and what they
     *     share; empty where there is no such plane
     */
    default Optional<double[][]> pairPlane(int modality, int first, int second) {
        return Optional.empty();
    }

    /** Bayes-optimal accuracies on this dataset's test split, where they are known (synthetic data). */
    Optional<BayesCeiling> bayesCeiling();
}
