package mnl.experiment;

/**
 * One modality of an experiment.
 *
 * @param name the modality's name in the dataset
 * @param enabled whether it takes part
 * @param encoder its classifier
 * @param lossWeight w_m, the weight of CE(f^m, y) in the total loss; 0 = only the fused loss trains it
 * @param trainingNoise noise put into its training samples, drawn once per sample and seed
 * @param evaluationNoise noise put into its validation and test samples during training; the noise lab replaces it
 */
public record ModalitySpec(
        String name,
        boolean enabled,
        EncoderSpec encoder,
        double lossWeight,
        NoiseSpec trainingNoise,
        NoiseSpec evaluationNoise) {

    /** A modality as it is where nothing else is said. */
    public static ModalitySpec named(String name) {
        return new ModalitySpec(name, true, EncoderSpec.DEFAULT, 1, NoiseSpec.NONE, NoiseSpec.NONE);
    }

    /** A copy of another name. */
    public ModalitySpec withName(String other) {
        return new ModalitySpec(other, enabled, encoder, lossWeight, trainingNoise, evaluationNoise);
    }
}
