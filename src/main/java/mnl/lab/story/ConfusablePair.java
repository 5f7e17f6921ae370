package mnl.lab.story;

import mnl.analysis.guidance.Profiles;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.Experiment;

/** Two classes that a modality may be blind between. */
public final class ConfusablePair {
    private ConfusablePair() {}

    /** Whether the data of an experiment were made to have such pairs. */
    public static boolean isDeclared(Experiment experiment) {
        return experiment.dataset() instanceof DatasetSpec.Synthetic made
                && !made.confusablePairs().isEmpty();
    }

    /**
     * The pair that is looked at first: the first that the data were made to have, else the two classes that the weak modality
     * takes most for each other under the baseline, by its mean probabilities.
     *
     * @param weak index of the modality
     */
    public static ClassPair of(Experiment experiment, RunLayout layout, Measurement measurement, int weak) {
        if (isDeclared(experiment)) {
            return ((DatasetSpec.Synthetic) experiment.dataset())
                    .confusablePairs()
                    .get(0);
        }
        double[][] taken = Profiles.matrix(measurement.profiles()[layout.baseline()][weak]);
        ClassPair found = new ClassPair(0, 1);
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < taken.length; a++) {
            for (int b = a + 1; b < taken.length; b++) {
                double confused = taken[a][b] + taken[b][a];
                if (confused > most) {
                    most = confused;
                    found = new ClassPair(a, b);
                }
            }
        }
        return found;
    }
}
