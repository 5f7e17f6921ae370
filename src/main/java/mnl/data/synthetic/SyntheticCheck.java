package mnl.data.synthetic;

import java.util.HashSet;
import java.util.Set;
import mnl.data.DataException;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.Names;
import mnl.experiment.fields.DatasetFields;
import mnl.experiment.fields.Field;
import org.jspecify.annotations.Nullable;

/** Refuses dials that the generator cannot draw from. */
final class SyntheticCheck {
    private static final long MOST_VALUES = 100_000_000;

    private SyntheticCheck() {}

    static void check(DatasetSpec.Synthetic spec) {
        require(spec.classes() >= 2, "There must be at least 2 classes, not " + spec.classes() + ".");
        require(
                spec.dimensions() >= spec.classes(),
                spec.classes() + " orthogonal prototypes do not fit into " + spec.dimensions()
                        + " dimensions. Use at least as many dimensions as classes.");
        require(spec.trainSize() >= 1 && spec.testSize() >= 1, "There must be at least 1 training and 1 test sample.");
        require(spec.validationSize() >= 0, "There cannot be " + spec.validationSize() + " validation samples.");
        bounds("", DatasetFields.SYNTHETIC.field("imbalance"), spec.imbalance());
        double values = ((double) spec.trainSize() + spec.testSize() + spec.validationSize() + spec.classes())
                * spec.dimensions();
        require(
                values <= MOST_VALUES,
                "Samples times dimensions come to more than " + MOST_VALUES + ". Use fewer of either.");
        probability("The probability that the class is carried by one modality", spec.carriedByOne());
        probability("The probability of a misleading modality", spec.misleading());
        modalities(spec);
        pairs(spec);
    }

    private static void modalities(DatasetSpec.Synthetic spec) {
        require(!spec.modalities().isEmpty(), "There must be at least 1 modality.");
        Set<String> names = new HashSet<>();
        for (SyntheticModality dials : spec.modalities()) {
            String name = "The modality \"" + dials.name() + "\"";
            require(dials.name() != null && !dials.name().isBlank(), "Every modality needs a name.");
            Names.modalityProblem(dials.name()).ifPresent(problem -> require(false, problem));
            require(names.add(dials.name()), name + " is there twice. Give each its own name.");
            for (Field field : DatasetFields.DIALS.all()) {
                bounds(name + ": ", field, DatasetFields.DIALS.get(dials, field.name()));
            }
        }
    }

    private static void pairs(DatasetSpec.Synthetic spec) {
        Set<Integer> paired = new HashSet<>();
        for (ClassPair pair : spec.confusablePairs()) {
            boolean known = Math.min(pair.first(), pair.second()) >= 0
                    && Math.max(pair.first(), pair.second()) < spec.classes();
            require(
                    known && paired.add(pair.first()) && paired.add(pair.second()),
                    "The pair (" + pair.first() + ", " + pair.second()
                            + ") names a class that does not exist or is in another pair. Pair different classes from 0 to "
                            + (spec.classes() - 1) + ".");
        }
    }

    /** A number that is declared has the bounds that the form has: floats of far larger signals are not numbers. */
    private static void bounds(String whose, Field field, @Nullable Object value) {
        if (field instanceof Field.OfNumber number && value instanceof Number of) {
            number.range().problem(number.facts().subject(), of).ifPresent(problem -> require(false, whose + problem));
        }
    }

    private static void probability(String what, double value) {
        require(value >= 0 && value <= 1, what + " is " + value + ". Use 0 to 1.");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new DataException("Synthetic data: " + message);
        }
    }
}
