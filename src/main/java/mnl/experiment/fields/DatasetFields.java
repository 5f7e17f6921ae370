package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.number;
import static mnl.experiment.fields.Field.text;

import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Folder;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;

/** The fields of a dataset. */
public final class DatasetFields {
    private static final int LARGEST_SPLIT = 1_000_000;
    private static final int MOST_CLASSES = 1000;
    private static final Limit KNOWN_CLASS = Limit.below("dataset.classes");

    /** The dials of one modality. */
    public static final RecordFields<SyntheticModality> DIALS = RecordFields.of(
            SyntheticModality.class,
            SyntheticModality.named(""),
            text(field("name", "Name", "what the modality is called.")
                    .subject("The modality's name")
                    .mandatory()),
            number(
                            field(
                                            "amplitude",
                                            "Amplitude",
                                            "length of the class signal. The larger it is against σ, the stronger the modality.")
                                    .symbol("a"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 10, 0.1),
            number(
                            field(
                                            "deviation",
                                            "Deviation",
                                            "standard deviation of the Gaussian noise on every feature.")
                                    .symbol("σ")
                                    .subject("The deviation sigma"),
                            NumberBounds.positive(1000))
                    .slider(0.1, 5, 0.1),
            number(
                            field(
                                            "separation",
                                            "Separation",
                                            "how far apart the confusable classes are. 0: the modality is blind between them, "
                                                    + "0.707: as far apart as any two classes.")
                                    .symbol("ρ")
                                    .in("0 to 1")
                                    .subject("The separation rho"),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01));

    private static final RecordFields<ClassPair> PAIR = RecordFields.of(
            ClassPair.class,
            null,
            number(
                            field("first", "First class", "one class of the pair, from 0.")
                                    .subject("A class of a confusable pair"),
                            NumberBounds.whole(0, MOST_CLASSES - 1L))
                    .limit(KNOWN_CLASS),
            number(
                            field("second", "Second class", "the other class of the pair, from 0.")
                                    .subject("A class of a confusable pair"),
                            NumberBounds.whole(0, MOST_CLASSES - 1L))
                    .limit(KNOWN_CLASS));

    /** Data that are drawn. */
    public static final RecordFields<Synthetic> SYNTHETIC = RecordFields.of(
            Synthetic.class,
            Synthetic.DEFAULT,
            number(
                            field("classes", "Classes", "how many target classes there are.")
                                    .symbol("C")
                                    .subject("The number of classes")
                                    .mandatory(),
                            NumberBounds.whole(2, MOST_CLASSES))
                    .slider(2, 28, 1)
                    .example(10),
            number(
                            field(
                                            "dimensions",
                                            "Dimensions",
                                            "features of each modality; at least as many as classes, since the prototypes are orthonormal.")
                                    .symbol("d")
                                    .in("features")
                                    .subject("The number of dimensions")
                                    .mandatory(),
                            NumberBounds.whole(1, 4096))
                    .limit(Limit.atLeast(
                            "dataset.classes", "at least one for each class, since the prototypes are orthonormal"))
                    .slider(2, 200, 1)
                    .example(40),
            new Field.OfRecords(
                    field("modalities", "Modalities", "the dials of every modality.")
                            .mandatory(),
                    DIALS,
                    Field.Count.atLeast(2, "The dataset has fewer than two modalities: add at least two.")),
            new Field.OfRecords(
                    field(
                                    "confusablePairs",
                                    "Confusable pairs",
                                    "pairs of classes that a modality with a small ρ confuses, such as 0-1, 2-3. No class stands twice.")
                            .in("classes from 0"),
                    PAIR,
                    Field.Count.ANY),
            number(
                            field(
                                            "carriedByOne",
                                            "Carried by one",
                                            "probability that a sample's class is carried by one modality only.")
                                    .symbol("u")
                                    .in("0 to 1")
                                    .subject("The probability u"),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01)
                    .example(0.1),
            number(
                            field(
                                            "misleading",
                                            "Misleading",
                                            "probability that a modality which does not carry the class shows a random other class, instead of "
                                                    + "being silent.")
                                    .symbol("μ")
                                    .in("0 to 1")
                                    .subject("The probability mu"),
                            NumberBounds.within(0, 1))
                    .slider(0, 1, 0.01)
                    .example(0.1),
            number(
                            field(
                                            "trainSize",
                                            "Training size",
                                            "how many samples each run trains on. Few samples make the difference between arms easier to see.")
                                    .symbol("n")
                                    .in("samples"),
                            NumberBounds.whole(1, LARGEST_SPLIT))
                    .slider(10, 2000, 10),
            number(
                            field(
                                            "validationSize",
                                            "Validation size",
                                            "how many samples early stopping and the rules of plateaus watch; 0 for none. They are never tested on.")
                                    .in("samples"),
                            NumberBounds.whole(0, LARGEST_SPLIT))
                    .slider(0, 2000, 50)
                    .zero("none")
                    .example(500),
            number(
                            field("testSize", "Test size", "how many samples every accuracy is measured on.")
                                    .in("samples"),
                            NumberBounds.whole(1, LARGEST_SPLIT))
                    .slider(100, 5000, 100),
            number(
                            field(
                                            "imbalance",
                                            "Class imbalance",
                                            "how many times as often the first class is drawn for training as the last one, the classes between in even "
                                                    + "proportions (a long tail). 1: all alike. Validation and test classes are always drawn alike.")
                                    .symbol("n₀/n₋₁")
                                    .subject("The imbalance of the training classes"),
                            NumberBounds.within(1, 1000))
                    .slider(1, 100, 1));

    /** Data in a folder. */
    public static final RecordFields<Folder> FOLDER = RecordFields.of(
            Folder.class,
            new Folder("", 0),
            text(field("path", "Dataset folder", "a folder with a dataset.json, see sample-data/README.md.")
                    .mandatory()),
            number(
                            field(
                                            "trainSize",
                                            "Training size",
                                            "how many samples each run trains on. Few samples make the difference between arms easier to see. "
                                                    + "0: all of them.")
                                    .symbol("n")
                                    .in("samples"),
                            NumberBounds.whole(0, LARGEST_SPLIT))
                    .zero("all")
                    .example(200),
            number(
                            field(
                                            "validationShare",
                                            "Validation share",
                                            "how many further training samples early stopping and the rules of plateaus watch; 0 for none but those of a "
                                                    + "validation split. Drawn per class by the seed, alike for all arms. Where a class has too few, they "
                                                    + "are taken from those trained on. Where the samples have groups (a speaker), whole groups are drawn.")
                                    .in("0 to 0.9 of the training size"),
                            NumberBounds.within(0, 0.9))
                    .zero("none drawn")
                    .example(0.2));

    private DatasetFields() {}
}
