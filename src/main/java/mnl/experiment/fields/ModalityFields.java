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
import mnl.words.Texts;

/** The fields of a modality, of its encoder and of its noise. */
public final class ModalityFields {
    /** An encoder. */
    public static final RecordFields<EncoderSpec> ENCODER = RecordFields.of(
            EncoderSpec.class,
            EncoderSpec.DEFAULT,
            choice(
                    field(
                                    "kind",
                                    Texts.of("fields.modality-fields.encoder"),
                                    Texts.of("fields.modality-fields.what-reads-this-modalitys"))
                            .subject(Texts.of("fields.modality-fields.the-kind-of-encoder")),
                    EncoderKind.class,
                    kind -> switch (kind) {
                        case MLP -> Texts.of("fields.modality-fields.perceptron-mlp");
                        case CONVOLUTION -> "convolution";
                        case EMBEDDING_BAG -> Texts.of("fields.modality-fields.embedding-bag");
                    }),
            number(
                    field(
                                    "channels",
                                    Texts.of("fields.modality-fields.channels"),
                                    Texts.of("fields.modality-fields.maps-of-the-first"))
                            .in("maps")
                            .subject(Texts.of("fields.modality-fields.the-number-of-channels"))
                            .when(is("kind", EncoderKind.CONVOLUTION)),
                    NumberBounds.whole(1, 64)),
            number(
                    field(
                                    "width",
                                    Texts.of("fields.modality-fields.encoder-width"),
                                    Texts.of("fields.modality-fields.units-in-each-hidden"))
                            .in("units")
                            .subject(Texts.of("fields.modality-fields.the-width-of-the"))
                            .when(not(all(is("kind", EncoderKind.MLP), is("depth", 0)))),
                    NumberBounds.whole(1, 4096)),
            number(
                    field(
                                    "depth",
                                    Texts.of("fields.modality-fields.encoder-depth"),
                                    Texts.of("fields.modality-fields.fully-connected-hidden-layers"))
                            .in(Texts.of("fields.modality-fields.hidden-layers"))
                            .subject(Texts.of("fields.modality-fields.the-number-of-hidden")),
                    NumberBounds.whole(0, 8)));

    /** Noise. */
    public static final RecordFields<NoiseSpec> NOISE = RecordFields.of(
            NoiseSpec.class,
            NoiseSpec.NONE,
            choice(
                    field(
                                    "kind",
                                    Texts.of("fields.modality-fields.noise"),
                                    Texts.of("fields.modality-fields.what-is-done-to"))
                            .subject(Texts.of("fields.modality-fields.the-kind-of-noise")),
                    NoiseKind.class,
                    NoiseKind::label),
            number(
                            field(
                                            "severity",
                                            Texts.of("fields.modality-fields.severity"),
                                            Texts.of("fields.modality-fields.how-strong-the-noise"))
                                    .in(Texts.of("fields.modality-fields.0-to-10"))
                                    .when(is("kind", those(NoiseKind::isGraded))),
                            NumberBounds.within(0, NoiseSpec.FULL))
                    .slider(0, 10, 0.5)
                    .example(5),
            number(
                            field(
                                            "share",
                                            Texts.of("fields.modality-fields.share"),
                                            Texts.of("fields.modality-fields.probability-with-which-a"))
                                    .in(Texts.of("fields.modality-fields.0-to-1"))
                                    .subject(Texts.of("fields.modality-fields.the-share-of-noisy"))
                                    .when(is("kind", those(kind -> kind != NoiseKind.NONE))),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.05));

    private static final Condition TAKES_PART = is("enabled", true);

    /** A modality. */
    public static final RecordFields<ModalitySpec> MODALITY = RecordFields.of(
            ModalitySpec.class,
            ModalitySpec.named(""),
            text(
                    field(
                                    "name",
                                    Texts.of("fields.modality-fields.name"),
                                    Texts.of("fields.modality-fields.the-modalitys-name-in"))
                            .subject(Texts.of("fields.modality-fields.the-modalitys-name"))
                            .mandatory(),
                    Names.MODALITY_PATTERN),
            flag(
                    field(
                            "enabled",
                            Texts.of("fields.modality-fields.takes-part"),
                            Texts.of("fields.modality-fields.whether-this-modality-takes")),
                    "no",
                    "yes"),
            new Field.OfRecord(
                    field(
                                    "encoder",
                                    Texts.of("fields.modality-fields.encoder"),
                                    Texts.of("fields.modality-fields.this-modalitys-classifier"))
                            .when(TAKES_PART),
                    ENCODER,
                    false),
            number(
                            field(
                                            "lossWeight",
                                            Texts.of("fields.modality-fields.loss-weight"),
                                            Texts.of("fields.modality-fields.weight-w-m-of"))
                                    .symbol("w")
                                    .when(TAKES_PART),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            new Field.OfRecord(
                    field(
                                    "trainingNoise",
                                    Texts.of("fields.modality-fields.training-noise"),
                                    Texts.of("fields.modality-fields.noise-put-into-this"))
                            .when(TAKES_PART),
                    NOISE,
                    false),
            new Field.OfRecord(
                    field(
                                    "evaluationNoise",
                                    Texts.of("fields.modality-fields.test-noise"),
                                    Texts.of("fields.modality-fields.noise-put-into-this-modalitys"))
                            .when(TAKES_PART),
                    NOISE,
                    false));

    private ModalityFields() {}

    private static Object[] those(Predicate<NoiseKind> which) {
        return Arrays.stream(NoiseKind.values()).filter(which).toArray();
    }
}
