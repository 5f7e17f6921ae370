package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;

/** The fields of what is done to the training labels. */
public final class LabelFields {
    /** The training labels. */
    public static final RecordFields<LabelSpec> LABELS = RecordFields.of(
            LabelSpec.class,
            LabelSpec.NONE,
            choice(
                    field(
                                    "classWeights",
                                    "Class weights",
                                    "weight of every sample's terms in the loss by its class; means become "
                                            + "Σ w_y l / Σ w_y. It applies to the fused and unimodal cross-entropies, "
                                            + "TMC's losses and the guidance term, not to what QMF and PDF add for their "
                                            + "confidences. Balanced: w_c = n / (C n_c).")
                            .subject("The kind of class weights"),
                    ClassWeights.class,
                    kind -> switch (kind) {
                        case NONE -> "none, all alike";
                        case BALANCED -> "balanced";
                        case GIVEN -> "given";
                    }),
            new Field.OfNumbers(
                    field(
                                    "weights",
                                    "Weights",
                                    "one weight above 0 for each class, in the order of the classes, with spaces between.")
                            .symbol("w_c")
                            .subject("The weight of class")
                            .when(is("classWeights", ClassWeights.GIVEN)),
                    NumberBounds.positive(1e6),
                    Field.Count.atLeast(2, "There are %d class weights, fewer than two: give every class one.")),
            choice(
                    field(
                                    "noise",
                                    "Label noise",
                                    "wrong labels in the training samples. Uniform: any other class; pair: the next class. Drawn once per seed and alike in all arms; "
                                            + "validation and test labels stay true.")
                            .subject("The kind of label noise"),
                    LabelNoise.class,
                    kind -> switch (kind) {
                        case NONE -> "none";
                        case UNIFORM -> "uniform, any other";
                        case PAIR -> "pair, the next one";
                    }),
            number(
                            field("noiseShare", "Share", "probability with which a training sample gets a wrong label.")
                                    .in("0 to 1")
                                    .subject("The share of replaced labels")
                                    .when(is("noise", LabelNoise.UNIFORM, LabelNoise.PAIR)),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.05));

    private LabelFields() {}
}
