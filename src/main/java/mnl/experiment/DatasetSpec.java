package mnl.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Where an experiment's samples come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DatasetSpec.Synthetic.class, name = "synthetic"),
    @JsonSubTypes.Type(value = DatasetSpec.Folder.class, name = "folder")
})
public sealed interface DatasetSpec {

    /**
     * Drawn by the synthetic generator, anew for each seed: class prototypes, training and test samples.
     *
     * @param classes C
     * @param dimensions d, features per modality
     * @param modalities the modalities' dials
     * @param confusablePairs pairs of classes whose prototypes each modality may confuse, disjoint
     * @param carriedByOne u, probability that the class is carried by one modality only
     * @param misleading mu, probability that a modality which does not carry the class shows a random other one
     * @param trainSize training samples
     * @param testSize test samples
     * @param validationSize validation samples, 0 for none
     * @param imbalance n_0 / n_(C-1) of the training classes: class c is drawn in proportion to
     *     imbalance^(-c / (C - 1)), so that 1 draws all alike (the long tail of Cui et al., "Class-Balanced Loss", CVPR
     *     2019); validation and test classes are always drawn alike
     */
    record Synthetic(
            int classes,
            int dimensions,
            List<SyntheticModality> modalities,
            List<ClassPair> confusablePairs,
            double carriedByOne,
            double misleading,
            int trainSize,
            int testSize,
            int validationSize,
            double imbalance)
            implements DatasetSpec {
        /** Ten classes without modalities: what holds where a file is silent. */
        public static final Synthetic DEFAULT = new Synthetic(10, 40, List.of(), List.of(), 0, 0, 200, 2000);

        public Synthetic {
            modalities = List.copyOf(modalities);
            confusablePairs = List.copyOf(confusablePairs);
        }

        /** Without validation samples, all classes alike. */
        public Synthetic(
                int classes,
                int dimensions,
                List<SyntheticModality> modalities,
                List<ClassPair> confusablePairs,
                double carriedByOne,
                double misleading,
                int trainSize,
                int testSize) {
            this(classes, dimensions, modalities, confusablePairs, carriedByOne, misleading, trainSize, testSize, 0, 1);
        }

        /** A copy with other modalities. */
        public Synthetic withModalities(List<SyntheticModality> other) {
            return with(other, testSize, validationSize, imbalance);
        }

        /** A copy with so many test samples. */
        public Synthetic withTestSize(int other) {
            return with(modalities, other, validationSize, imbalance);
        }

        /** A copy with other sizes of the validation split and other shares of the training classes. */
        public Synthetic with(int otherValidationSize, double otherImbalance) {
            return with(modalities, testSize, otherValidationSize, otherImbalance);
        }

        private Synthetic with(
                List<SyntheticModality> otherModalities,
                int otherTestSize,
                int otherValidationSize,
                double otherImbalance) {
            return new Synthetic(
                    classes,
                    dimensions,
                    otherModalities,
                    confusablePairs,
                    carriedByOne,
                    misleading,
                    trainSize,
                    otherTestSize,
                    otherValidationSize,
                    otherImbalance);
        }
    }

    /**
     * Dials of one synthetic modality.
     *
     * @param name its name
     * @param amplitude a_m, length of the class signal
     * @param deviation sigma_m, standard deviation of the Gaussian noise
     * @param separation rho_m of the confusable pairs: 0 = blind between the two classes, 1/sqrt 2 = orthogonal
     */
    record SyntheticModality(String name, double amplitude, double deviation, double separation) {
        /** A modality that tells all classes apart alike. */
        public static SyntheticModality named(String name) {
            return new SyntheticModality(name, 1, 1, Math.sqrt(0.5));
        }

        /** A copy of another name. */
        public SyntheticModality withName(String other) {
            return new SyntheticModality(other, amplitude, deviation, separation);
        }
    }

    /** Two classes by index. */
    record ClassPair(int first, int second) {}

    /**
     * A dataset folder, see sample-data/README.md.
     *
     * <p>Validation samples are drawn per class by the seed from the training split, alike for all arms: beside the
     * {@code trainSize} training samples where every class has enough of them, which then stay as they are without
     * validation; otherwise out of these, so that fewer are trained on. Where the table of samples has a column
     * {@code group} (a speaker, a subject), whole groups are drawn instead, and the training samples from the others.
     *
     * @param path the folder, absolute, or relative to the working directory or the program's own folder
     * @param trainSize training samples per run, drawn per class by the seed; 0 = all of the training split
     * @param validationShare number of validation samples as a share of the training samples, in [0, 0.9]; 0 = none but
     *     those of a validation split in the table of samples
     */
    record Folder(String path, int trainSize, double validationShare) implements DatasetSpec {

        /** Nothing is held out. */
        public Folder(String path, int trainSize) {
            this(path, trainSize, 0);
        }
    }
}
