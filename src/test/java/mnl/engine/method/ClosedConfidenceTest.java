package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.engine.Torch;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedHead;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.closed.Precision;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.ConfidenceHeads;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.HeadPlacement;
import mnl.engine.nn.ReplicatedMlp;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** PDF's losses that are written out against the recorded ones, its confidence networks included, in batches with padding and class weights. */
class ClosedConfidenceTest {
    private static final FusionSpec PDF = new FusionSpec(FusionRule.PDF);
    private static final int REPLICAS = 3;
    private static final int BATCH = 4;

    /** What there is to be differentiated, and what is found. */
    private static final class Case {
        final Random random;
        final DataType type;
        final int modalities;
        final int classes;
        final List<Integer> widths;
        final double[] logits;
        final int[] targets;
        final double[] weights = new double[REPLICAS * BATCH];
        final double[] present = new double[REPLICAS * BATCH];

        Case(int modalities, DataType type) {
            this.modalities = modalities;
            this.type = type;
            random = new Random(modalities);
            classes = 2 + random.nextInt(4);
            widths = IntStream.range(0, modalities)
                    .mapToObj(m -> 1 + random.nextInt(5))
                    .toList();
            logits = Torch.normal(random, modalities * REPLICAS * BATCH * classes, 2);
            targets = Torch.targets(random, REPLICAS * BATCH, classes);
            for (int i = 0; i < weights.length; i++) {
                int own = BATCH - i / BATCH;
                present[i] = i % BATCH < own ? (double) BATCH / own : 0;
                weights[i] = present[i] * random.nextDouble();
            }
        }

        NDArray array(NDManager manager, double[] values, long... shape) {
            return Constants.of(manager, type, new Shape(shape), values);
        }

        ObjectiveSpec spec(ReplicaFusion fusion) {
            List<BaseLoss> base = new ArrayList<>();
            for (double fused : new double[] {1, 0.4, 0}) {
                base.add(new BaseLoss(fused, random.doubles(modalities, 0, 2).toArray()));
            }
            GuidanceMethod mnl = new GuidanceMethod(
                    Arm.MNL.coefficients(GuidanceForm.RELEASED, 0.7, classes), DominanceRule.CONFIDENCE_AND_UCOM);
            return new ObjectiveSpec(fusion, base, Collections.nCopies(REPLICAS, mnl), 0, PairRule.ALL_PAIRS, 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> lossesAndGradientsAreThoseOfTheRecordedGraph() {
        return IntStream.rangeClosed(2, 6).boxed().flatMap(modalities -> Stream.of(DataType.FLOAT64, DataType.FLOAT32)
                .map(type -> dynamicTest("M=" + modalities + " " + type, () -> compare(new Case(modalities, type)))));
    }

    private static void compare(Case given) {
        try (NDManager manager = Torch.manager()) {
            List<String> names = IntStream.range(0, given.modalities)
                    .mapToObj(Integer::toString)
                    .toList();
            FusionContext context =
                    new FusionContext(names, given.classes, given.widths, Collections.nCopies(REPLICAS, 10));
            ReplicaFusion fusion = ReplicaFusion.of(List.of(PDF), REPLICAS, manager, given.type, context);
            ObjectiveSpec spec = given.spec(fusion);
            NDList hidden = new NDList();
            given.widths.forEach(width -> hidden.add(given.array(
                    manager, Torch.normal(given.random, REPLICAS * BATCH * width, 1), REPLICAS, BATCH, width)));
            NDList parameters = new NDList();
            HeadPlacement heads = fusion.heads().get(0);
            heads.head()
                    .parameterShapes(REPLICAS)
                    .forEach(shape -> parameters.add(given.array(
                            manager, Torch.normal(given.random, Math.toIntExact(shape.size()), 1), shape.getShape())));
            NDArray logits = given.array(manager, given.logits, given.modalities, REPLICAS, BATCH, given.classes);
            logits.setRequiresGradient(true);
            parameters.forEach(each -> each.setRequiresGradient(true));
            LossTerms recorded;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                recorded = new Objective(manager, given.type, spec)
                        .terms(new FusionInput(logits, hidden, parameters), targets(manager, given), true);
                collector.backward(recorded.total().sum());
            }
            ClosedLoss loss = ClosedLoss.of(spec, PDF, names, given.classes, precision(given.type), null, 0);
            ClosedHead head = loss.head().orElseThrow();
            head.begin(BATCH);
            estimate(given, hidden, parameters, head);
            double[] gradient = new double[given.logits.length];
            ClosedTerms terms = loss.terms();
            ClosedBatch batch =
                    new ClosedBatch(given.logits, BATCH, 1, given.targets, given.weights, given.present, new int[0]);
            loss.of(batch, new boolean[] {true, true, true}, gradient, terms);
            double tolerance = given.type == DataType.FLOAT64 ? 1e-10 : 2e-5;
            assertArrayEquals(doubles(recorded.total()), terms.total(), tolerance, "total");
            assertArrayEquals(doubles(recorded.fused()), terms.fused(), tolerance, "fused");
            assertArrayEquals(doubles(logits.getGradient()), gradient, tolerance, "logits");
            checkHeads(given, hidden, parameters, head, tolerance);
        }
    }

    private static Precision precision(DataType type) {
        return type == DataType.FLOAT32 ? Precision.SINGLE : Precision.DOUBLE;
    }

    private static BatchTargets targets(NDManager manager, Case given) {
        NDArray classes = Torch.classes(manager, given.targets, REPLICAS, BATCH);
        return new BatchTargets(
                classes,
                classes,
                1,
                given.array(manager, given.weights, REPLICAS, BATCH),
                given.array(manager, given.present, REPLICAS, BATCH));
    }

    private static double[] doubles(NDArray array) {
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }

    private static void estimate(Case given, NDList hidden, NDList parameters, ClosedHead head) {
        for (int m = 0; m < given.modalities; m++) {
            ReplicatedMlp network = ConfidenceHeads.network(given.widths.get(m));
            double[] z = doubles(network.logits(hidden.get(m), parameters.subList(4 * m, 4 * m + 4)));
            for (int i = 0; i < z.length; i++) {
                head.inputs()[i * given.modalities + m] = z[i];
            }
        }
    }

    /** From dL/dz to the output layers of the networks. */
    private static void checkHeads(Case given, NDList hidden, NDList parameters, ClosedHead head, double tolerance) {
        for (int m = 0; m < given.modalities; m++) {
            ReplicatedMlp network = ConfidenceHeads.network(given.widths.get(m));
            double[] activations = doubles(network.hidden(hidden.get(m), parameters.subList(4 * m, 4 * m + 4)));
            int width = ConfidenceHeads.WIDTH;
            double[] ofWeights = new double[REPLICAS * width];
            double[] ofBias = new double[REPLICAS];
            for (int i = 0; i < REPLICAS * BATCH; i++) {
                double dz = head.gradient()[i * given.modalities + m];
                ofBias[i / BATCH] += dz;
                for (int k = 0; k < width; k++) {
                    ofWeights[i / BATCH * width + k] += dz * activations[i * width + k];
                }
            }
            assertArrayEquals(
                    doubles(parameters.get(4 * m + 2).getGradient()), ofWeights, 10 * tolerance, "weights of " + m);
            assertArrayEquals(doubles(parameters.get(4 * m + 3).getGradient()), ofBias, tolerance, "bias of " + m);
        }
    }
}
