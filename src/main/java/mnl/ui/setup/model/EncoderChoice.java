package mnl.ui.setup.model;

import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;

/** The encoders on offer: the kinds, with the perceptron without hidden layers under a name of its own. */
public enum EncoderChoice {
    LINEAR(EncoderKind.MLP),
    MLP(EncoderKind.MLP),
    CONVOLUTION(EncoderKind.CONVOLUTION),
    EMBEDDING_BAG(EncoderKind.EMBEDDING_BAG);

    private final EncoderKind kind;

    EncoderChoice(EncoderKind kind) {
        this.kind = kind;
    }

    /** What it is in the experiment. */
    public EncoderKind kind() {
        return kind;
    }

    static EncoderChoice of(EncoderSpec spec) {
        return switch (spec.kind()) {
            case MLP -> spec.depth() == 0 ? LINEAR : MLP;
            case CONVOLUTION -> CONVOLUTION;
            case EMBEDDING_BAG -> EMBEDDING_BAG;
        };
    }
}
