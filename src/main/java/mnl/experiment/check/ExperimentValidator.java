package mnl.experiment.check;

import java.util.List;
import java.util.Optional;
import mnl.experiment.DatasetOutline;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.FusionFields;
import mnl.words.Texts;

/** Says everything that is wrong with an experiment, field by field: each by itself, then what they have to do with each other. */
public final class ExperimentValidator {

    /**
     * Problems of an experiment; empty when it can be run. Of a dataset folder nothing is known here but its path.
     *
     * @param experiment what to check
     */
    public List<Problem> problems(Experiment experiment) {
        return check(experiment, DatasetOutline.of(experiment.dataset()));
    }

    /**
     * Problems of an experiment on data that are known.
     *
     * @param experiment what to check
     * @param outline its dataset
     */
    public List<Problem> problems(Experiment experiment, DatasetOutline outline) {
        return check(experiment, Optional.of(outline));
    }

    /**
     * Problems of a fusion by itself.
     *
     * @param fusion what to check
     * @param modalities names of the modalities that take part
     */
    public List<Problem> problems(FusionSpec fusion, List<String> modalities) {
        Problems problems = new Problems();
        new FieldChecks(problems, fusion).check("fusion.", fusion, FusionFields.FUSION);
        FusionWeights.check(problems, "fusion", fusion, modalities);
        return problems.found();
    }

    private static List<Problem> check(Experiment experiment, Optional<DatasetOutline> outline) {
        Problems problems = new Problems();
        new FieldChecks(problems, experiment).check("", experiment, ExperimentFields.EXPERIMENT);
        DatasetChecks.check(problems, experiment.dataset(), outline);
        ModalityChecks.check(problems, experiment.modalities(), outline);
        if (experiment.fusion() != null) {
            FusionWeights.check(problems, "fusion", experiment.fusion(), activeNames(experiment));
        }
        ArmChecks arms = new ArmChecks(problems, experiment);
        arms.check();
        if (experiment.guidance() != null) {
            arms.fixedGuide();
        }
        if (experiment.schedule() != null) {
            ScheduleChecks.check(problems, experiment, outline);
        }
        if (experiment.labels() != null) {
            labels(problems, experiment.labels(), outline);
        }
        return problems.found();
    }

    private static List<String> activeNames(Experiment experiment) {
        return experiment.activeModalities().stream().map(ModalitySpec::name).toList();
    }

    private static void labels(Problems problems, LabelSpec labels, Optional<DatasetOutline> outline) {
        int given = labels.weights().size();
        if (labels.classWeights() == LabelSpec.ClassWeights.GIVEN
                && outline.isPresent()
                && outline.get().classes() != given
                && given > 1) {
            problems.add(
                    "labels.weights",
                    Texts.of(
                            "check.experiment-validator.there-are-classes-and",
                            outline.get().classes(),
                            given));
        }
    }
}
