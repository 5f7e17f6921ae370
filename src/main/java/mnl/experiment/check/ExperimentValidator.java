package mnl.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.experiment.Arm;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Names;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.SeedRange;

/** Says everything that is wrong with an experiment, field by field. */
public final class ExperimentValidator {
    private static final long LARGEST_SEED = 1L << 52;

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
        FusionChecks.check(problems, "fusion", fusion, modalities);
        return problems.found();
    }

    private static List<String> activeNames(Experiment experiment) {
        return experiment.activeModalities().stream().map(ModalitySpec::name).toList();
    }

    private static List<Problem> check(Experiment experiment, Optional<DatasetOutline> outline) {
        Problems problems = new Problems();
        problems.whole("schema", "The schema", experiment.schema(), 1, Experiment.SCHEMA);
        DatasetChecks.check(problems, experiment.dataset(), outline);
        ModalityChecks.check(problems, experiment.modalities(), outline);
        if (problems.present("fusion", "The fusion", experiment.fusion())) {
            FusionChecks.check(problems, "fusion", experiment.fusion(), activeNames(experiment));
        }
        arms(problems, experiment);
        if (problems.present("guidance", "The guidance", experiment.guidance())) {
            guidance(problems, experiment);
        }
        training(problems, experiment, outline);
        return problems.found();
    }

    private static void arms(Problems problems, Experiment experiment) {
        List<Arm> arms = experiment.arms();
        if (arms.isEmpty()) {
            problems.add("arms", "There is no arm to train: switch at least one on.");
            return;
        }
        if (arms.size() > 16) {
            problems.add("arms", "There may be 16 arms at most, and these are " + arms.size() + ": leave some out.");
        }
        Set<String> names = new HashSet<>();
        for (int a = 0; a < arms.size(); a++) {
            Arm arm = arms.get(a);
            String path = "arms[" + a + "]";
            if (problems.present(path + ".name", "The arm's name", arm.name()) && !names.add(arm.name())) {
                problems.add(path + ".name", "Two arms are called \"" + arm.name() + "\": rename one of them.");
            }
            if (arm.name() != null && !arm.name().isBlank()) {
                Names.armProblem(arm.name()).ifPresent(problem -> problems.add(path + ".name", problem));
            }
            problems.present(path + ".mode", "The guidance mode", arm.mode());
            problems.present(path + ".dominance", "The dominance rule", arm.dominance());
            if (arm.fusion() != null) {
                FusionChecks.check(problems, path + ".fusion", arm.fusion(), activeNames(experiment));
            }
            if (arm.adversarial() != null) {
                AdversarialChecks.check(problems, path + ".adversarial", arm.adversarial(), activeNames(experiment));
            }
        }
        if (!names.contains(experiment.baseline())) {
            problems.add(
                    "baseline",
                    "The baseline \"" + experiment.baseline() + "\" is not one of the arms: choose one of "
                            + String.join(", ", arms.stream().map(Arm::name).toList()) + ".");
        }
    }

    private static void guidance(Problems problems, Experiment experiment) {
        GuidanceSpec guidance = experiment.guidance();
        problems.present("guidance.form", "The guidance form", guidance.form());
        problems.within("guidance.lambda", "Lambda", guidance.lambda(), 0, 1000);
        problems.within("guidance.strength", "The guidance strength", guidance.strength(), 0, 1000);
        if (problems.present("guidance.warmUp", "The end of the warm-up", guidance.warmUp())) {
            ScheduleChecks.warmUp(problems, guidance);
        }
        problems.present("guidance.pairRule", "The pair rule", guidance.pairRule());
        List<String> active = activeNames(experiment);
        boolean fixed = experiment.arms().stream().anyMatch(arm -> arm.dominance() == DominanceRule.FIXED_PRIOR);
        if (fixed && !active.contains(guidance.fixedGuide())) {
            String given = guidance.fixedGuide() == null
                    ? "The fixed guide is missing"
                    : "The fixed guide \"" + guidance.fixedGuide() + "\" is not a modality that takes part";
            problems.add(
                    "guidance.fixedGuide",
                    given + (active.isEmpty() ? "." : ": choose one of " + String.join(", ", active) + "."));
        }
    }

    private static void training(Problems problems, Experiment experiment, Optional<DatasetOutline> outline) {
        ScheduleChecks.check(problems, experiment, outline);
        LabelChecks.check(problems, experiment.labels(), outline);
        OptimizerSpec optimizer = experiment.optimizer();
        if (problems.present("optimizer", "The optimizer", optimizer)) {
            problems.present("optimizer.kind", "The optimizer's kind", optimizer.kind());
            problems.positive("optimizer.learningRate", "The learning rate", optimizer.learningRate(), 100);
            problems.within("optimizer.weightDecay", "The weight decay", optimizer.weightDecay(), 0, 100);
            if (!(optimizer.momentum() >= 0 && optimizer.momentum() < 1)) {
                problems.add(
                        "optimizer.momentum",
                        "The momentum must be at least 0 and below 1, not " + optimizer.momentum() + ".");
            }
        }
        SeedRange seeds = experiment.seeds();
        if (problems.present("seeds", "The seed range", seeds)) {
            problems.whole("seeds.first", "The first seed", seeds.first(), 0, LARGEST_SEED);
            problems.whole("seeds.count", "The number of seeds", seeds.count(), 1, SeedRange.MOST);
        }
    }
}
