package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.number;
import static mnl.experiment.fields.Field.text;

import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Folder;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.words.Texts;

/** The fields of a dataset. */
public final class DatasetFields {
    private static final int LARGEST_SPLIT = 1_000_000;
    private static final int MOST_CLASSES = 1000;
    private static final Limit KNOWN_CLASS = Limit.below("dataset.classes");

    /** The dials of one modality. */
    public static final RecordFields<SyntheticModality> DIALS = RecordFields.of(
            SyntheticModality.class,
            SyntheticModality.named(""),
            text(field(
                            "name",
                            Texts.of("fields.dataset-fields.name"),
                            Texts.of("fields.dataset-fields.what-the-modality-is"))
                    .subject(Texts.of("fields.dataset-fields.the-modalitys-name"))
                    .mandatory()),
            number(
                            field(
                                            "amplitude",
                                            Texts.of("fields.dataset-fields.amplitude"),
                                            Texts.of("fields.dataset-fields.length-of-the-class"))
                                    .symbol("a"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 10, 0.1),
            number(
                            field(
                                            "deviation",
                                            Texts.of("fields.dataset-fields.deviation"),
                                            Texts.of("fields.dataset-fields.standard-deviation-of-the"))
                                    .symbol("σ")
                                    .subject(Texts.of("fields.dataset-fields.the-deviation-sigma")),
                            NumberBounds.positive(1000))
                    .slider(0.1, 5, 0.1),
            number(
                            field(
                                            "separation",
                                            Texts.of("fields.dataset-fields.separation"),
                                            Texts.of("fields.dataset-fields.how-far-apart-the"))
                                    .symbol("ρ")
                                    .in(Texts.of("fields.dataset-fields.0-to-1"))
                                    .subject(Texts.of("fields.dataset-fields.the-separation-rho")),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01));

    private static final RecordFields<ClassPair> PAIR = RecordFields.of(
            ClassPair.class,
            null,
            number(
                            field(
                                            "first",
                                            Texts.of("fields.dataset-fields.first-class"),
                                            Texts.of("fields.dataset-fields.one-class-of-the"))
                                    .subject(Texts.of("fields.dataset-fields.a-class-of-a")),
                            NumberBounds.whole(0, MOST_CLASSES - 1L))
                    .limit(KNOWN_CLASS),
            number(
                            field(
                                            "second",
                                            Texts.of("fields.dataset-fields.second-class"),
                                            Texts.of("fields.dataset-fields.the-other-class-of"))
                                    .subject(Texts.of("fields.dataset-fields.a-class-of-a")),
                            NumberBounds.whole(0, MOST_CLASSES - 1L))
                    .limit(KNOWN_CLASS));

    /** Data that are drawn. */
    public static final RecordFields<Synthetic> SYNTHETIC = RecordFields.of(
            Synthetic.class,
            Synthetic.DEFAULT,
            number(
                            field(
                                            "classes",
                                            Texts.of("fields.dataset-fields.classes"),
                                            Texts.of("fields.dataset-fields.how-many-target-classes"))
                                    .symbol("C")
                                    .subject(Texts.of("fields.dataset-fields.the-number-of-classes"))
                                    .mandatory(),
                            NumberBounds.whole(2, MOST_CLASSES))
                    .slider(2, 28, 1)
                    .example(10),
            number(
                            field(
                                            "dimensions",
                                            Texts.of("fields.dataset-fields.dimensions"),
                                            Texts.of("fields.dataset-fields.features-of-each-modality"))
                                    .symbol("d")
                                    .in("features")
                                    .subject(Texts.of("fields.dataset-fields.the-number-of-dimensions"))
                                    .mandatory(),
                            NumberBounds.whole(1, 4096))
                    .limit(Limit.atLeast("dataset.classes", Texts.of("fields.dataset-fields.at-least-one-for")))
                    .slider(2, 200, 1)
                    .example(40),
            new Field.OfRecords(
                    field(
                                    "modalities",
                                    Texts.of("fields.dataset-fields.modalities"),
                                    Texts.of("fields.dataset-fields.the-dials-of-every"))
                            .mandatory(),
                    DIALS,
                    Field.Count.atLeast(2, Texts.of("fields.dataset-fields.the-dataset-has-fewer"))),
            new Field.OfRecords(
                    field(
                                    "confusablePairs",
                                    Texts.of("fields.dataset-fields.confusable-pairs"),
                                    Texts.of("fields.dataset-fields.pairs-of-classes-that"))
                            .in(Texts.of("fields.dataset-fields.classes-from-0")),
                    PAIR,
                    Field.Count.ANY),
            number(
                            field(
                                            "carriedByOne",
                                            Texts.of("fields.dataset-fields.carried-by-one"),
                                            Texts.of("fields.dataset-fields.probability-that-a-samples"))
                                    .symbol("u")
                                    .in(Texts.of("fields.dataset-fields.0-to-1"))
                                    .subject(Texts.of("fields.dataset-fields.the-probability-u")),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01)
                    .example(0.1),
            number(
                            field(
                                            "misleading",
                                            Texts.of("fields.dataset-fields.misleading"),
                                            Texts.of("fields.dataset-fields.probability-that-a-modality"))
                                    .symbol("μ")
                                    .in(Texts.of("fields.dataset-fields.0-to-1"))
                                    .subject(Texts.of("fields.dataset-fields.the-probability-mu")),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01)
                    .example(0.1),
            number(
                            field(
                                            "trainSize",
                                            Texts.of("fields.dataset-fields.training-size"),
                                            Texts.of("fields.dataset-fields.how-many-samples-each"))
                                    .symbol("n")
                                    .in("samples"),
                            NumberBounds.whole(1, LARGEST_SPLIT))
                    .slider(10, 2000, 10),
            number(
                            field(
                                            "validationSize",
                                            Texts.of("fields.dataset-fields.validation-size"),
                                            Texts.of("fields.dataset-fields.how-many-samples-early"))
                                    .in("samples"),
                            NumberBounds.whole(0, LARGEST_SPLIT))
                    .slider(0, 2000, 50)
                    .zero("none")
                    .example(500),
            number(
                            field(
                                            "testSize",
                                            Texts.of("fields.dataset-fields.test-size"),
                                            Texts.of("fields.dataset-fields.how-many-samples-every"))
                                    .in("samples"),
                            NumberBounds.whole(1, LARGEST_SPLIT))
                    .slider(100, 5000, 100),
            number(
                            field(
                                            "imbalance",
                                            Texts.of("fields.dataset-fields.class-imbalance"),
                                            Texts.of("fields.dataset-fields.how-many-times-as"))
                                    .symbol("n₀/n₋₁")
                                    .subject(Texts.of("fields.dataset-fields.the-imbalance-of-the")),
                            NumberBounds.within(1, 1000))
                    .slider(1, 100, 1));

    /** Data in a folder. */
    public static final RecordFields<Folder> FOLDER = RecordFields.of(
            Folder.class,
            new Folder("", 0),
            text(field(
                            "path",
                            Texts.of("fields.dataset-fields.dataset-folder"),
                            Texts.of("fields.dataset-fields.a-folder-with-a"))
                    .mandatory()),
            number(
                            field(
                                            "trainSize",
                                            Texts.of("fields.dataset-fields.training-size"),
                                            Texts.of("fields.dataset-fields.how-many-samples-each-run"))
                                    .symbol("n")
                                    .in("samples"),
                            NumberBounds.whole(0, LARGEST_SPLIT))
                    .zero("all")
                    .example(200),
            number(
                            field(
                                            "validationShare",
                                            Texts.of("fields.dataset-fields.validation-share"),
                                            Texts.of("fields.dataset-fields.how-many-further-training"))
                                    .in(Texts.of("fields.dataset-fields.0-to-0-9")),
                            NumberBounds.within(0, 0.9))
                    .zero(Texts.of("fields.dataset-fields.none-drawn"))
                    .example(0.2));

    private DatasetFields() {}
}
