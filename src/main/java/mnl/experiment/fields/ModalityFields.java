package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.all;
import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Condition.not;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;
import static mnl.experiment.fields.Field.text;

import java.util.Arrays;
import java.util.function.Predicate;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Names;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/** The fields of a modality, of its encoder and of its noise. */
public final class ModalityFields {
    /** An encoder. */
    public static final RecordFields<EncoderSpec> ENCODER = RecordFields.of(
            EncoderSpec.class,
            EncoderSpec.DEFAULT,
            choice(
                    field(
                                    "kind",
                                    "Encoder",
                                    "what reads this modality's samples [B, D] and gives its logits f^m [B, C]; below is "
                                            + "its formula. On offer is what fits the modality.")
                            .subject("The kind of encoder"),
                    EncoderKind.class,
                    kind -> switch (kind) {
                        case MLP -> "perceptron, MLP";
                        case CONVOLUTION -> "convolution";
                        case EMBEDDING_BAG -> "embedding bag";
                    }),
            number(
                    field(
                                    "channels",
                                    "Channels",
                                    "maps of the first 3×3 convolution, c; the second one has 2c. "
                                            + "10c + (18c + 2)c numbers are learned there.")
                            .in("maps")
                            .subject("The number of channels")
                            .when(is("kind", EncoderKind.CONVOLUTION)),
                    NumberBounds.whole(1, 64)),
            number(
                    field(
                                    "width",
                                    "Encoder width",
                                    "units in each hidden layer of this modality's classifier, and numbers in an "
                                            + "embedding.")
                            .in("units")
                            .subject("The width of the encoder's layers")
                            .when(not(all(is("kind", EncoderKind.MLP), is("depth", 0)))),
                    NumberBounds.whole(1, 4096)),
            number(
                    field(
                                    "depth",
                                    "Encoder depth",
                                    "fully connected hidden layers of this modality's classifier. 0: only a linear layer "
                                            + "gives the logits.")
                            .in("hidden layers")
                            .subject("The number of hidden layers"),
                    NumberBounds.whole(0, 8)));

    /** Noise. */
    public static final RecordFields<NoiseSpec> NOISE = RecordFields.of(
            NoiseSpec.class,
            NoiseSpec.NONE,
            choice(
                    field("kind", "Noise", "what is done to the samples.").subject("The kind of noise"),
                    NoiseKind.class,
                    NoiseKind::label),
            number(
                            field(
                                            "severity",
                                            "Severity",
                                            "how strong the noise is, on one scale for every kind; beside it the kind's own unit.")
                                    .in("0 to 10")
                                    .when(is("kind", those(NoiseKind::isGraded))),
                            NumberBounds.within(0, NoiseSpec.FULL))
                    .slider(0, 10, 0.5)
                    .example(5),
            number(
                            field(
                                            "share",
                                            "Share",
                                            "probability with which a sample gets the noise at all. 1: every sample.")
                                    .in("0 to 1")
                                    .subject("The share of noisy samples")
                                    .when(is("kind", those(kind -> kind != NoiseKind.NONE))),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.05));

    private static final Condition TAKES_PART = is("enabled", true);

    /** A modality. */
    public static final RecordFields<ModalitySpec> MODALITY = RecordFields.of(
            ModalitySpec.class,
            ModalitySpec.named(""),
            text(
                    field("name", "Name", "the modality's name in the dataset.")
                            .subject("The modality's name")
                            .mandatory(),
                    Names.MODALITY_PATTERN),
            flag(
                    field("enabled", "Takes part", "whether this modality takes part in training and fusion."),
                    "no",
                    "yes"),
            new Field.OfRecord(
                    field("encoder", "Encoder", "this modality's classifier.").when(TAKES_PART), ENCODER, false),
            number(
                            field(
                                            "lossWeight",
                                            "Loss weight",
                                            "weight w_m of this modality's own cross-entropy CE(f^m, y) in the total loss. "
                                                    + "0: only the fused loss trains it.")
                                    .symbol("w")
                                    .when(TAKES_PART),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            new Field.OfRecord(
                    field(
                                    "trainingNoise",
                                    "Training noise",
                                    "noise put into this modality's training samples, drawn once per sample and seed.")
                            .when(TAKES_PART),
                    NOISE,
                    false),
            new Field.OfRecord(
                    field(
                                    "evaluationNoise",
                                    "Test noise",
                                    "noise put into this modality's validation and test samples during the run. The noise lab replaces it.")
                            .when(TAKES_PART),
                    NOISE,
                    false));

    private ModalityFields() {}

    private static Object[] those(Predicate<NoiseKind> which) {
        return Arrays.stream(NoiseKind.values()).filter(which).toArray();
    }
}
