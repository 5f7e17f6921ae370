package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;
import mnl.words.Texts;

/** The fields of what is done to the training labels. */
public final class LabelFields {
    /** The training labels. */
    public static final RecordFields<LabelSpec> LABELS = RecordFields.of(
            LabelSpec.class,
            LabelSpec.NONE,
            choice(
                    field(
                                    "classWeights",
                                    Texts.of("fields.label-fields.class-weights"),
                                    Texts.of("fields.label-fields.weight-of-every-samples"))
                            .subject(Texts.of("fields.label-fields.the-kind-of-class")),
                    ClassWeights.class,
                    kind -> switch (kind) {
                        case NONE -> Texts.of("fields.label-fields.none-all-alike");
                        case BALANCED -> "balanced";
                        case GIVEN -> "given";
                    }),
            new Field.OfNumbers(
                    field(
                                    "weights",
                                    Texts.of("fields.label-fields.weights"),
                                    Texts.of("fields.label-fields.one-weight-above-0"))
                            .symbol("w_c")
                            .subject(Texts.of("fields.label-fields.the-weight-of-class"))
                            .when(is("classWeights", ClassWeights.GIVEN)),
                    NumberBounds.positive(1e6),
                    Field.Count.atLeast(2, Texts.of("fields.label-fields.there-are-d-class"))),
            choice(
                    field(
                                    "noise",
                                    Texts.of("fields.label-fields.label-noise"),
                                    Texts.of("fields.label-fields.wrong-labels-in-the"))
                            .subject(Texts.of("fields.label-fields.the-kind-of-label")),
                    LabelNoise.class,
                    kind -> switch (kind) {
                        case NONE -> "none";
                        case UNIFORM -> Texts.of("fields.label-fields.uniform-any-other");
                        case PAIR -> Texts.of("fields.label-fields.pair-the-next-one");
                    }),
            number(
                            field(
                                            "noiseShare",
                                            Texts.of("fields.label-fields.share"),
                                            Texts.of("fields.label-fields.probability-with-which-a"))
                                    .in(Texts.of("fields.label-fields.0-to-1"))
                                    .subject(Texts.of("fields.label-fields.the-share-of-replaced"))
                                    .when(is("noise", LabelNoise.UNIFORM, LabelNoise.PAIR)),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.05));

    private LabelFields() {}
}
