package mnl.engine.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.GuidanceMethod;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is computed in a step. */
class ChunkPlansTest {
    private static final int SEEDS = 4;
    private static final int REPLICAS = 3 * SEEDS;

    private PyTorchRuntime runtime;
    private NDManager manager;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        manager = runtime.manager().newSubManager();
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** Two arms under one rule, one under another; a width at which every replica is a chunk, or all are one. */
    private ChunkPlans plans(FusionRule last, int width) {
        List<String> names = List.of("left", "right");
        List<ReplicatedMlp> encoders = List.of(
                new ReplicatedMlp(5, new EncoderSpec(width, 1), 3), new ReplicatedMlp(4, new EncoderSpec(width, 1), 3));
        List<FusionSpec> perArm =
                List.of(new FusionSpec(FusionRule.MEAN), new FusionSpec(FusionRule.MEAN), new FusionSpec(last));
        FusionContext context = new FusionContext(names, 3, List.of(width, width), Collections.nCopies(SEEDS, 10));
        ReplicaFusion fusion = ReplicaFusion.of(perArm, SEEDS, manager, DataType.FLOAT32, context);
        List<Long> seeds = LongStream.range(0, SEEDS).boxed().toList();
        ReplicatedModel model = new ReplicatedModel(manager, encoders, fusion.heads(), 3, seeds);
        GuidanceMethod mnl =
                new GuidanceMethod(Arm.MNL.coefficients(GuidanceForm.RELEASED, 0.7, 3), Arm.MNL.dominance());
        ObjectiveSpec objective = new ObjectiveSpec(
                fusion,
                Collections.nCopies(REPLICAS, new BaseLoss(1, new double[] {1, 1})),
                Collections.nCopies(REPLICAS, mnl),
                0,
                PairRule.ALL_PAIRS,
                1);
        RunLayout layout = new RunLayout(List.of("a", "b", "c"), 0, seeds, names, List.of("x", "y", "z"), 1);
        ParameterUpdate update = new ParameterUpdate(
                model, Optimizers.of(OptimizerSpec.adam(1e-3), manager, StepScript.load(manager), model));
        ChunkPlans.Subject subject =
                new ChunkPlans.Subject(layout, model, objective, StepShape.of(model, fusion, 2, 3), 8);
        return new ChunkPlans(manager, subject, update);
    }

    private static boolean[] resting(int... replicas) {
        boolean[] resting = new boolean[REPLICAS];
        for (int r : replicas) {
            resting[r] = true;
        }
        return resting;
    }

    private static List<Integer> computed(List<Chunk> chunks) {
        List<Integer> replicas = new ArrayList<>();
        chunks.forEach(chunk -> {
            assertTrue(chunk.to <= 2 * SEEDS || chunk.from >= 2 * SEEDS, "a chunk has one rule");
            IntStream.range(chunk.from, chunk.to).forEach(replicas::add);
        });
        return replicas;
    }

    @Test
    void thoseWhoTrainAreComputedOnceAndThoseWhoRestAreNot() {
        for (FusionRule last : List.of(FusionRule.MAX_PROBABILITY, FusionRule.LEARNED_GATE, FusionRule.PDF)) {
            for (int width : new int[] {4, 2_000}) {
                ChunkPlans plans = plans(last, width);
                assertEquals(IntStream.range(0, REPLICAS).boxed().toList(), computed(plans.of(resting())));
                assertEquals(List.of(1, 2, 5, 6, 7, 8, 10), computed(plans.of(resting(0, 3, 4, 9, 11))));
                assertEquals(List.of(), computed(plans.of(resting(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))));
            }
        }
    }
}
