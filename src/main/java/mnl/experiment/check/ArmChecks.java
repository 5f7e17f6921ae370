package mnl.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Names;
import mnl.words.Texts;

/** Checks of what the arms have to do with each other, with the baseline, and with the modalities. */
final class ArmChecks {
    private final Problems problems;
    private final Experiment experiment;
    private final List<String> modalities;

    ArmChecks(Problems problems, Experiment experiment) {
        this.problems = problems;
        this.experiment = experiment;
        modalities =
                experiment.activeModalities().stream().map(ModalitySpec::name).toList();
    }

    void check() {
        List<Arm> arms = experiment.arms();
        if (arms.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        arms("arms", arms, names);
        if (problems.isFine("baseline") && !names.contains(experiment.baseline())) {
            problems.add(
                    "baseline",
                    Texts.of(
                            "check.arm-checks.the-baseline-is-not",
                            experiment.baseline(),
                            String.join(", ", arms.stream().map(Arm::name).toList())));
        }
        arms("references", experiment.references(), names);
    }

    private void arms(String list, List<Arm> arms, Set<String> names) {
        for (int a = 0; a < arms.size(); a++) {
            Arm arm = arms.get(a);
            String path = list + "[" + a + "]";
            if (problems.isFine(path + ".name")) {
                name(path + ".name", arm.name(), names);
            }
            if (arm.fusion() != null) {
                FusionWeights.check(problems, path + ".fusion", arm.fusion(), modalities);
            }
            if (arm.adversarial() != null) {
                attack(path + ".adversarial", arm.adversarial());
            }
            if (arm.baseLoss() != null && problems.isFine(path + ".mode")) {
                baseLoss(path + ".baseLoss", arm, arm.baseLoss());
            }
        }
    }

    /** Something trains every modality; what guides one may be all that does. */
    private void baseLoss(String path, Arm arm, BaseLossSpec loss) {
        if (loss.fused() != 0 || arm.mode().isGuided()) {
            return;
        }
        for (String modality : modalities) {
            if (loss.of(modality) == 0) {
                problems.add(path + ".fused", Texts.of("check.arm-checks.nothing-trains-the-modality", modality));
            }
        }
    }

    private void name(String path, String name, Set<String> names) {
        // A reader sees no difference between mnl and an arm of somebody's own that is called MNL.
        boolean known = names.stream().map(ArmName::of).anyMatch(ArmName.of(name)::equals);
        names.add(name);
        if (known) {
            problems.add(path, Texts.of("check.arm-checks.two-arms-are-called", name));
        }
        Names.armProblem(name).ifPresent(problem -> problems.add(path, problem));
    }

    private void attack(String path, AdversarialSpec attack) {
        for (String name : attack.modalities()) {
            if (!modalities.contains(name)) {
                problems.add(
                        path + ".modalities",
                        Texts.of("check.arm-checks.the-attacked-modality-does", name, String.join(", ", modalities)));
            }
        }
    }

    /** The modality that guides where it is always the same takes part. */
    void fixedGuide() {
        GuidanceSpec guidance = experiment.guidance();
        boolean fixed = experiment.trained().stream().anyMatch(arm -> arm.dominance() == DominanceRule.FIXED_PRIOR);
        if (fixed && !modalities.contains(guidance.fixedGuide())) {
            String given = guidance.fixedGuide() == null
                    ? Texts.of("check.arm-checks.the-fixed-guide-is")
                    : Texts.of("check.arm-checks.the-fixed-guide-is-not", guidance.fixedGuide());
            problems.add(
                    "guidance.fixedGuide",
                    modalities.isEmpty()
                            ? given + "."
                            : Texts.of("check.arm-checks.choose-one-of", given, String.join(", ", modalities)));
        }
    }
}
