package mnl.engine.nn;

import mnl.data.ModalityInfo;
import mnl.experiment.EncoderSpec;

/** Builds encoders from their specification. */
public final class Encoders {
    private Encoders() {}

    /**
     * The encoder of a modality.
     *
     * @param spec its form
     * @param modality what it reads
     * @param classes C, number of logits
     * @throws IllegalArgumentException with one sentence when it cannot read this modality
     */
    public static Encoder of(EncoderSpec spec, ModalityInfo modality, int classes) {
        modality.outline().objection(spec.kind()).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return switch (spec.kind()) {
            case MLP -> new ReplicatedMlp(modality.features(), spec, classes);
            case CONVOLUTION -> {
                ModalityInfo.Grid grid = modality.grid().orElseThrow();
                yield fronted(new ConvolutionFrontEnd(grid.rows(), grid.columns(), spec.channels()), spec, classes);
            }
            case EMBEDDING_BAG -> {
                ModalityInfo.TokenSpace tokens = modality.tokens().orElseThrow();
                yield fronted(new EmbeddingBag(tokens.vocabulary(), tokens.length(), spec.width()), spec, classes);
            }
        };
    }

    private static Encoder fronted(FrontEnd front, EncoderSpec spec, int classes) {
        return new FrontedEncoder(front, new ReplicatedMlp(front.width(), spec, classes));
    }
}
