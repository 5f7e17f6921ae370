package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.engine.Torch;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.closed.Precision;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rank loss that is written out against the recorded one, over batches that its history goes through: two arms of two
 * seeds with folds of different sizes, so that batches have padding.
 */
class ClosedRankTest {
    private static final FusionSpec RANKED = new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.8, 10);
    private static final int[] SIZES = {7, 5};
    private static final int BATCH = 3;
    private static final int REPLICAS = 4;

    @TestFactory
    Stream<DynamicTest> lossesAndGradientsAreThoseOfTheRecordedGraph() {
        return IntStream.rangeClosed(2, 6).boxed().flatMap(modalities -> Stream.of(DataType.FLOAT64, DataType.FLOAT32)
                .map(type -> dynamicTest("M=" + modalities + " " + type, () -> compare(modalities, type))));
    }

    /** One replica from the middle on has a closed loss of its own, as chunks of a run do. */
    private static void compare(int modalities, DataType type) {
        Random random = new Random(modalities);
        int classes = 2 + random.nextInt(4);
        List<String> names =
                IntStream.range(0, modalities).mapToObj(Integer::toString).toList();
        double tolerance = type == DataType.FLOAT64 ? 1e-10 : 2e-5;
        Precision precision = type == DataType.FLOAT64 ? Precision.DOUBLE : Precision.SINGLE;
        try (NDManager manager = Torch.manager()) {
            FusionContext context =
                    new FusionContext(names, classes, Collections.nCopies(modalities, 1), List.of(SIZES[0], SIZES[1]));
            ReplicaFusion fusion = ReplicaFusion.of(List.of(RANKED, RANKED), 2, manager, type, context);
            ReplicaFusion other = ReplicaFusion.of(List.of(RANKED, RANKED), 2, manager, type, context);
            ObjectiveSpec spec = spec(fusion, modalities, classes, random);
            Objective objective = new Objective(manager, type, spec);
            int cut = 1 + random.nextInt(REPLICAS - 1);
            for (int step = 0; step < 9; step++) {
                double[] logits = Torch.normal(random, modalities * REPLICAS * BATCH * classes, 4);
                int[] targets = Torch.targets(random, REPLICAS * BATCH, classes);
                Batch batch = new Batch(step % 3);
                pad(logits, targets, batch, modalities, classes);
                Solved recorded = recorded(objective, type, logits, targets, batch, modalities, classes);
                for (int[] part : new int[][] {{0, cut}, {cut, REPLICAS}}) {
                    ClosedLoss loss = ClosedLoss.of(
                            new ObjectiveSpec(
                                    ReplicaFusion.NONE,
                                    spec.base().subList(part[0], part[1]),
                                    spec.guidance().subList(part[0], part[1]),
                                    0,
                                    PairRule.ALL_PAIRS,
                                    1),
                            RANKED,
                            names,
                            classes,
                            precision,
                            other.parts().get(0).history(),
                            part[0]);
                    check(loss, part, recorded, logits, targets, batch, modalities, classes, tolerance);
                }
            }
        }
    }

    /** The three batches of an epoch; a seed's samples behind its own last one are padding, which is its first one again. */
    private static final class Batch {
        final int[] samples = new int[REPLICAS * BATCH];
        final double[] present = new double[REPLICAS * BATCH];
        final double[] weights = new double[REPLICAS * BATCH];

        Batch(int step) {
            for (int r = 0; r < REPLICAS; r++) {
                int own = Math.max(0, Math.min(BATCH, SIZES[r % 2] - step * BATCH));
                for (int b = 0; b < BATCH; b++) {
                    int at = r * BATCH + b;
                    samples[at] = b < own ? step * BATCH + b : own > 0 ? step * BATCH : 0;
                    present[at] = b < own ? (double) BATCH / own : 0;
                    weights[at] = present[at] * (1 + b) / 2;
                }
            }
        }
    }

    private static void pad(double[] logits, int[] targets, Batch batch, int modalities, int classes) {
        for (int at = 0; at < targets.length; at++) {
            int first = at / BATCH * BATCH;
            if (batch.present[at] == 0 && batch.present[first] > 0) {
                targets[at] = targets[first];
                for (int m = 0; m < modalities; m++) {
                    int row = m * REPLICAS * BATCH;
                    System.arraycopy(logits, (row + first) * classes, logits, (row + at) * classes, classes);
                }
            }
        }
    }

    private static ObjectiveSpec spec(ReplicaFusion fusion, int modalities, int classes, Random random) {
        double[] weights = random.doubles(modalities, 0, 2).toArray();
        BaseLoss one = new BaseLoss(1, weights);
        BaseLoss other = new BaseLoss(0.4, weights);
        GuidanceMethod mnl = new GuidanceMethod(
                Arm.MNL.coefficients(GuidanceForm.RELEASED, 0.7, classes), DominanceRule.CONFIDENCE_AND_UCOM);
        return new ObjectiveSpec(
                fusion, List.of(one, one, other, other), List.of(mnl, mnl, mnl, mnl), 0, PairRule.ALL_PAIRS, 1);
    }

    private record Solved(double[] total, double[] gradient) {}

    private static Solved recorded(
            Objective objective,
            DataType type,
            double[] logits,
            int[] targets,
            Batch batch,
            int modalities,
            int classes) {
        try (NDManager step = Torch.manager()) {
            NDArray variable = Torch.logits(step, logits, modalities, REPLICAS, BATCH, classes)
                    .toType(type, false);
            BatchTargets taught = new BatchTargets(
                    Torch.classes(step, targets, REPLICAS, BATCH),
                    Torch.classes(step, batch.samples, REPLICAS, BATCH),
                    1,
                    Constants.of(step, type, new Shape(REPLICAS, BATCH), batch.weights),
                    Constants.of(step, type, new Shape(REPLICAS, BATCH), batch.present));
            NDArray[] total = new NDArray[1];
            double[] gradient = Torch.gradient(variable, f -> {
                total[0] = objective.terms(FusionInput.of(f), taught, true).total();
                return total[0].sum();
            });
            return new Solved(total[0].toType(DataType.FLOAT64, false).toDoubleArray(), gradient);
        }
    }

    /** Compares the replicas of a part. */
    private static void check(
            ClosedLoss loss,
            int[] part,
            Solved recorded,
            double[] logits,
            int[] targets,
            Batch batch,
            int modalities,
            int classes,
            double tolerance) {
        int count = part[1] - part[0];
        double[] own = cut(logits, part, modalities, classes);
        double[] gradient = new double[own.length];
        ClosedTerms terms = loss.terms();
        boolean[] guided = new boolean[count];
        Arrays.fill(guided, true);
        int from = part[0] * BATCH;
        int to = part[1] * BATCH;
        ClosedBatch now = new ClosedBatch(
                own,
                BATCH,
                1,
                Arrays.copyOfRange(targets, from, to),
                Arrays.copyOfRange(batch.weights, from, to),
                Arrays.copyOfRange(batch.present, from, to),
                Arrays.copyOfRange(batch.samples, from, to));
        loss.of(now, guided, gradient, terms);
        assertArrayEquals(Arrays.copyOfRange(recorded.total(), part[0], part[1]), terms.total(), tolerance, "total");
        assertArrayEquals(cut(recorded.gradient(), part, modalities, classes), gradient, tolerance, "gradient");
    }

    /** What belongs to some replicas in [M, R, B, C]. */
    private static double[] cut(double[] all, int[] part, int modalities, int classes) {
        int size = BATCH * classes;
        double[] own = new double[modalities * (part[1] - part[0]) * size];
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(
                    all,
                    (m * REPLICAS + part[0]) * size,
                    own,
                    m * (part[1] - part[0]) * size,
                    (part[1] - part[0]) * size);
        }
        return own;
    }
}
