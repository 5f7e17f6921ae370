package mnl.ui.setup;

import java.util.List;

/** The settings of the synthetic generator in the field's own words. */
final class DialTerms {
    static final Term TRAIN_SIZE = new Term(
            "dataset.trainSize",
            "Training size",
            "n",
            "samples",
            "how many samples each run trains on. Few samples make the difference between arms easier to see. "
                    + "For a dataset folder 0 means all of them.");
    static final Term TEST_SIZE =
            new Term("dataset.testSize", "Test size", "", "samples", "how many samples every accuracy is measured on.");
    static final Term VALIDATION_SHARE = new Term(
            "dataset.validationShare",
            "Validation share",
            "",
            "0 to 0.9 of the training size",
            "how many further training samples early stopping and the rules of plateaus watch; 0 for none but those of a "
                    + "validation split. Drawn per class by the seed, alike for all arms. Where a class has too few, they "
                    + "are taken from those trained on. Where the samples have groups (a speaker), whole groups are drawn.");
    static final Term VALIDATION_SIZE = new Term(
            "dataset.validationSize",
            "Validation size",
            "",
            "samples",
            "how many samples early stopping and the rules of plateaus watch; 0 for none. They are never tested on.");
    static final Term IMBALANCE = new Term(
            "dataset.imbalance",
            "Class imbalance",
            "n₀/n₋₁",
            "",
            "how many times as often the first class is drawn for training as the last one, the classes between in even "
                    + "proportions (a long tail). 1: all alike. Validation and test classes are always drawn alike.");
    static final Term CLASSES = new Term("dataset.classes", "Classes", "C", "", "how many target classes there are.");
    static final Term DIMENSIONS = new Term(
            "dataset.dimensions",
            "Dimensions",
            "d",
            "features",
            "features of each modality; at least as many as classes, since the prototypes are orthonormal.");
    static final Term CARRIED = new Term(
            "dataset.carriedByOne",
            "Carried by one",
            "u",
            "0 to 1",
            "probability that a sample's class is carried by one modality only.");
    static final Term MISLEADING = new Term(
            "dataset.misleading",
            "Misleading",
            "μ",
            "0 to 1",
            "probability that a modality which does not carry the class shows a random other class, instead of "
                    + "being silent.");
    static final Term PAIRS = new Term(
            DatasetSettings.PAIRS,
            "Confusable pairs",
            "",
            "classes from 0",
            "pairs of classes that a modality with a small ρ confuses, such as 0-1, 2-3. No class stands twice.");

    private DialTerms() {}

    /** a, sigma and rho of one modality. */
    static List<Term> ofModality(String path, String modality) {
        String of = modality.isEmpty() ? "" : " of " + modality;
        return List.of(
                new Term(
                        path + ".amplitude",
                        "Amplitude" + of,
                        "a",
                        "",
                        "length of the class signal. The larger it is against σ, the stronger the modality."),
                new Term(
                        path + ".deviation",
                        "Deviation" + of,
                        "σ",
                        "",
                        "standard deviation of the Gaussian noise on every feature."),
                new Term(
                        path + ".separation",
                        "Separation" + of,
                        "ρ",
                        "0 to 1",
                        "how far apart the confusable classes are. 0: the modality is blind between them, "
                                + "0.707: as far apart as any two classes."));
    }
}
