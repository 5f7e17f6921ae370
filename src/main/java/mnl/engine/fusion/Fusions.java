package mnl.engine.fusion;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.experiment.FusionSpec;

/** Builds the fusion that an experiment asks for. */
public final class Fusions {

    private Fusions() {}

    /**
     * The fusion of a specification.
     *
     * @param spec which rule
     * @param constants manager that outlives every use of the fusion
     * @param type data type of the logits
     * @param modalities number of modalities M, at least 1
     * @throws IllegalArgumentException for fewer than one modality
     */
    public static Fusion of(FusionSpec spec, NDManager constants, DataType type, int modalities) {
        if (modalities < 1) {
            throw new IllegalArgumentException("Late fusion needs at least one modality, not " + modalities + ".");
        }
        return switch (spec.rule()) {
            case MEAN -> new MeanFusion();
            case QMF_ENERGY -> new QmfEnergyFusion(constants, type);
        };
    }
}
