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
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses dials that the generator cannot draw from. */
final class SyntheticCheck {
    private static final long MOST_VALUES = 100_000_000;

    private SyntheticCheck() {}

    static void check(DatasetSpec.Synthetic spec) {
        require(spec.classes() >= 2, Texts.of("synthetic.synthetic-check.there-must-be-at", spec.classes()));
        require(
                spec.dimensions() >= spec.classes(),
                Texts.of("synthetic.synthetic-check.orthogonal-prototypes-do-not", spec.classes(), spec.dimensions()));
        require(
                spec.trainSize() >= 1 && spec.testSize() >= 1,
                Texts.of("synthetic.synthetic-check.there-must-be-at-least"));
        require(
                spec.validationSize() >= 0,
                Texts.of("synthetic.synthetic-check.there-cannot-be-validation", spec.validationSize()));
        bounds("", DatasetFields.SYNTHETIC.field("imbalance"), spec.imbalance());
        double values = ((double) spec.trainSize() + spec.testSize() + spec.validationSize() + spec.classes())
                * spec.dimensions();
        require(
                values <= MOST_VALUES,
                Texts.of("synthetic.synthetic-check.samples-times-dimensions-come", MOST_VALUES));
        probability(Texts.of("synthetic.synthetic-check.the-probability-that-the"), spec.carriedByOne());
        probability(Texts.of("synthetic.synthetic-check.the-probability-of-a"), spec.misleading());
        modalities(spec);
        pairs(spec);
    }

    private static void modalities(DatasetSpec.Synthetic spec) {
        require(!spec.modalities().isEmpty(), Texts.of("synthetic.synthetic-check.there-must-be-at-least-1"));
        Set<String> names = new HashSet<>();
        for (SyntheticModality dials : spec.modalities()) {
            String name = Texts.of("synthetic.synthetic-check.the-modality", dials.name());
            require(
                    dials.name() != null && !dials.name().isBlank(),
                    Texts.of("synthetic.synthetic-check.every-modality-needs-a"));
            Names.modalityProblem(dials.name()).ifPresent(problem -> require(false, problem));
            require(names.add(dials.name()), Texts.of("synthetic.synthetic-check.is-there-twice-give", name));
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
                    Texts.of(
                            "synthetic.synthetic-check.the-pair-names-a",
                            pair.first(),
                            pair.second(),
                            spec.classes() - 1));
        }
    }

    /** A number that is declared has the bounds that the form has: floats of far larger signals are not numbers. */
    private static void bounds(String whose, Field field, @Nullable Object value) {
        if (field instanceof Field.OfNumber number && value instanceof Number of) {
            number.range().problem(number.facts().subject(), of).ifPresent(problem -> require(false, whose + problem));
        }
    }

    private static void probability(String what, double value) {
        require(value >= 0 && value <= 1, Texts.of("synthetic.synthetic-check.is-use-0-to", what, value));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new DataException(Texts.of("synthetic.synthetic-check.synthetic-data", message));
        }
    }
}
