package mnl.engine.train;

import java.util.List;
import mnl.experiment.FusionSpec;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.FusionFields;
import org.jspecify.annotations.Nullable;

/** Says why a fusion cannot take the place of the one that a model was trained with. */
final class SwappedFusion {

    private SwappedFusion() {}

    /**
     * Checks a fusion for an evaluation.
     *
     * @param fusion null where nothing is swapped
     * @param modalities names of the modalities that take part
     * @throws IllegalArgumentException with one sentence when it cannot be used
     */
    static void check(@Nullable FusionSpec fusion, List<String> modalities) {
        if (fusion == null) {
            return;
        }
        List<Problem> problems = new ExperimentValidator().problems(fusion, modalities);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).message());
        }
        if (fusion.needsTraining()) {
            throw new IllegalArgumentException("The fusion \"" + FusionFields.words(fusion.rule())
                    + "\" learns its weights in training, so it cannot be swapped in on a trained model: choose another"
                    + " fusion, or train an arm with this one.");
        }
    }
}
