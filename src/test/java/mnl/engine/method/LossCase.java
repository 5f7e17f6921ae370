package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mnl.engine.Torch;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;

/** A random batch for R replicas, one arm each, and everything that the loss depends on. */
record LossCase(
        int modalities,
        int samples,
        int classes,
        List<Arm> arms,
        GuidanceForm form,
        double lambda,
        PairRule pairRule,
        int fixedGuide,
        FusionRule fusion,
        double[] lossWeights,
        double strength,
        double[] logits,
        int[] targets) {

    /** Under way; what grows with the epochs has not grown to the end. */
    static final int EPOCH = 3;

    static LossCase random(
            long seed, int modalities, List<Arm> arms, GuidanceForm form, PairRule rule, FusionRule fusion) {
        Random random = new Random(seed);
        int samples = 1 + random.nextInt(6);
        int classes = 2 + random.nextInt(4);
        return new LossCase(
                modalities,
                samples,
                classes,
                arms,
                form,
                0.7,
                rule,
                random.nextInt(modalities),
                fusion,
                random.doubles(modalities, 0, 2).toArray(),
                0.5 + random.nextDouble(),
                Torch.normal(random, modalities * arms.size() * samples * classes, 2),
                Torch.targets(random, arms.size() * samples, classes));
    }

    int replicas() {
        return arms.size();
    }

    GuidanceMethod method(Arm arm) {
        return new GuidanceMethod(arm.coefficients(form, lambda, classes), arm.dominance());
    }

    BaseLoss base(Arm arm) {
        double[] own = lossWeights.clone();
        if (arm.baseLoss() != null) {
            Arrays.fill(own, arm.baseLoss().unimodal());
        }
        return new BaseLoss(arm.fusedWeight(), own);
    }

    Objective objective(NDManager constants, DataType type) {
        return new Objective(
                constants,
                type,
                spec(ReplicaFusion.uniform(Fusions.of(
                        new FusionSpec(fusion), constants, type, FusionContext.ofLogits(modalities, classes)))));
    }

    ObjectiveSpec spec(ReplicaFusion fused) {
        return new ObjectiveSpec(
                fused,
                arms.stream().map(this::base).toList(),
                arms.stream().map(this::method).toList(),
                fixedGuide,
                pairRule,
                strength);
    }

    NDArray logits(NDManager manager) {
        return Torch.logits(manager, logits, modalities, replicas(), samples, classes);
    }

    NDArray targets(NDManager manager) {
        return Torch.classes(manager, targets, replicas(), samples);
    }

    LossCase withLogits(double[] values) {
        return new LossCase(
                modalities,
                samples,
                classes,
                arms,
                form,
                lambda,
                pairRule,
                fixedGuide,
                fusion,
                lossWeights,
                strength,
                values,
                targets);
    }

    LossCase withRule(PairRule rule) {
        return new LossCase(
                modalities,
                samples,
                classes,
                arms,
                form,
                lambda,
                rule,
                fixedGuide,
                fusion,
                lossWeights,
                strength,
                logits,
                targets);
    }

    /** One replica of some consecutive samples. */
    LossCase only(int replica, int first, int end) {
        int count = end - first;
        double[] values = new double[modalities * count * classes];
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(
                    logits,
                    ((m * replicas() + replica) * samples + first) * classes,
                    values,
                    m * count * classes,
                    count * classes);
        }
        return new LossCase(
                modalities,
                count,
                classes,
                List.of(arms.get(replica)),
                form,
                lambda,
                pairRule,
                fixedGuide,
                fusion,
                lossWeights,
                strength,
                values,
                Arrays.copyOfRange(targets, replica * samples + first, replica * samples + end));
    }

    Outcome solve(boolean guided) {
        return solve(guided, DataType.FLOAT64, () -> {});
    }

    Outcome solve(boolean guided, DataType type, Runnable betweenForwardAndBackward) {
        try (NDManager manager = Torch.manager()) {
            Objective objective = objective(manager, type);
            LossTerms[] terms = new LossTerms[1];
            NDArray variable = logits(manager).toType(type, false);
            double[] gradient = Torch.gradient(
                    variable,
                    f -> {
                        terms[0] = objective.terms(
                                FusionInput.of(f), new BatchTargets(targets(manager), null, EPOCH), guided);
                        return terms[0].total().sum();
                    },
                    betweenForwardAndBackward);
            return new Outcome(
                    values(terms[0].total()),
                    values(terms[0].fused()),
                    values(terms[0].unimodal()),
                    values(terms[0].guidance()),
                    gradient);
        }
    }

    private static double[] values(NDArray array) {
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }

    /** Everything that one evaluation of the loss gives: [R], [R], [M R], [R], [M R B C]. */
    record Outcome(double[] total, double[] fused, double[] unimodal, double[] guidance, double[] gradient) {}
}
