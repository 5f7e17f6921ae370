package mnl.experiment;

import java.util.List;

/**
 * What is done to the training targets, alike in all arms; validation and test labels stay as they are.
 *
 * <p>Class weights w_c multiply every per-sample term of the loss, and means over a batch become sum_b w_y l / sum_b w_y, as
 * in other libraries: the fused and the unimodal cross-entropies, the evidential losses that take their place, and the
 * guidance term, so that a sample counts as one whole. The losses that a fusion rule adds for its own confidences (QMF's rank
 * loss, the heads of PDF) compare or estimate confidences over the samples as they come and are not weighted.
 *
 * <p>Label noise replaces the label of a random share of the training samples, drawn once per seed.
 *
 * @param classWeights where class weights come from
 * @param weights w_c of every class for {@code GIVEN}; others do not read them
 * @param noise which label takes the true one's place
 * @param noiseShare probability with which a training label is replaced, 0 to 1
 */
public record LabelSpec(ClassWeights classWeights, List<Double> weights, LabelNoise noise, double noiseShare) {

    /** Where class weights come from. */
    public enum ClassWeights {
        /** All samples count alike. */
        NONE,
        /** w_c = n / (C n_c), n_c of the n training labels of the seed, as they are trained on. */
        BALANCED,
        /** As the experiment says. */
        GIVEN
    }

    /** Which label takes the true one's place (Patrini et al., "Making Deep Neural Networks Robust to Label Noise", 2017). */
    public enum LabelNoise {
        NONE,
        /** Any other class, all alike. */
        UNIFORM,
        /** The next class, c + 1 modulo C. */
        PAIR
    }

    public static final LabelSpec NONE = new LabelSpec(ClassWeights.NONE, List.of(), LabelNoise.NONE, 0.2);

    public LabelSpec {
        weights = List.copyOf(weights);
    }
}
