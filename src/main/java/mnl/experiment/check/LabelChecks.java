package mnl.experiment.check;

import java.util.Optional;
import mnl.experiment.DatasetOutline;
import mnl.experiment.LabelSpec;

/** Checks of {@code labels}: of what the chosen kinds read. */
final class LabelChecks {
    private LabelChecks() {}

    static void check(Problems problems, LabelSpec labels, Optional<DatasetOutline> outline) {
        if (!problems.present("labels", "The treatment of the labels", labels)) {
            return;
        }
        if (problems.present("labels.classWeights", "The kind of class weights", labels.classWeights())
                && labels.classWeights() == LabelSpec.ClassWeights.GIVEN) {
            weights(problems, labels, outline);
        }
        if (problems.present("labels.noise", "The kind of label noise", labels.noise())
                && labels.noise() != LabelSpec.LabelNoise.NONE) {
            problems.within("labels.noiseShare", "The share of replaced labels", labels.noiseShare(), 0, 1);
        }
    }

    private static void weights(Problems problems, LabelSpec labels, Optional<DatasetOutline> outline) {
        int given = labels.weights().size();
        if (outline.isPresent() && outline.get().classes() != given) {
            problems.add(
                    "labels.weights",
                    "There are " + outline.get().classes() + " classes and " + given
                            + " class weights: give every class one.");
        }
        for (int c = 0; c < given; c++) {
            problems.positive(
                    "labels.weights",
                    "The weight of class " + c,
                    labels.weights().get(c),
                    1e6);
        }
    }
}
