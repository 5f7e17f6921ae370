package mnl.engine.fusion;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import mnl.experiment.FusionSpec;

/** Builds the fusion that an experiment asks for. */
public final class Fusions {

    private Fusions() {}

    /**
     * The fusion of a specification.
     *
     * @param spec which rule, without problems
     * @param constants manager that outlives every use of the fusion
     * @param type data type of the logits
     * @param context the run that it serves
     */
    public static Fusion of(FusionSpec spec, NDManager constants, DataType type, FusionContext context) {
        return switch (spec.rule()) {
            case MEAN -> new MeanFusion(constants, type, context.modalities().size());
            case WEIGHTED ->
                spec.learned()
                        ? new LearnedWeightsFusion(weights(spec, context.modalities()))
                        : new GivenWeightsFusion(constants, type, weights(spec, context.modalities()));
            case PRODUCT_OF_EXPERTS -> new ProductOfExpertsFusion(constants, type);
            case MAX_PROBABILITY -> new MaxProbabilityFusion();
            case ENTROPY -> new EntropyFusion();
            case QMF_ENERGY -> new QmfEnergyFusion(constants, type, spec.rankLossWeight(), context.trainingSamples());
            case PDF -> new PdfFusion(constants, type, context.hiddenWidths());
            case TMC_EVIDENTIAL -> new EvidentialFusion(constants, type, context.classes(), spec.annealingEpochs());
            case LEARNED_GATE -> new GateFusion(context.hiddenWidths());
        };
    }

    /** The weights on the simplex, [M]. */
    private static double[] weights(FusionSpec spec, List<String> modalities) {
        double[] weights = modalities.stream()
                .mapToDouble(
                        name -> spec.weights().isEmpty() ? 1 : spec.weights().get(name))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }
}
