package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replicas that have stopped are left out of the step, and nobody sees it. */
class RestingReplicasTest {
    private static final int EPOCHS = 24;

    private PyTorchRuntime runtime;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    private static Experiment stopping(List<Arm> arms) {
        return Experiments.small(EPOCHS)
                .withFusion(new FusionSpec(FusionRule.MEAN))
                .withArms(arms, arms.get(0).name())
                .withSchedule(new Schedule(
                        EPOCHS,
                        8,
                        1,
                        LearningRateSpec.CONSTANT,
                        new EarlyStoppingSpec(true, 3),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)));
    }

    private static List<Experiment> experiments() {
        List<Arm> mixed = new ArrayList<>(Arm.STANDARD);
        mixed.set(1, Arm.CE_ONLY.withFusion("pdf", new FusionSpec(FusionRule.PDF)));
        mixed.set(3, Arm.MNL.withFusion("gate", new FusionSpec(FusionRule.LEARNED_GATE)));
        mixed.add(Arm.MNL.withFusion("ranked", new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 10)));
        mixed.add(Arm.MNL.withAdversarial("attacked", new AdversarialSpec(0.5, 2, 0, List.of(), 0.5)));
        List<Arm> plain = new ArrayList<>(Arm.STANDARD);
        plain.addAll(Arm.REFERENCES);
        return List.of(stopping(plain), stopping(mixed));
    }

    /** The step that records everything computes all replicas to the end, those that have stopped at a rate of 0. */
    @TestFactory
    Stream<DynamicTest> theRunIsTheOneInWhichTheyAreComputedToTheEnd() {
        return experiments().stream()
                .map(experiment -> dynamicTest(experiment.arms().size() + " arms", () -> {
                    Course all = train(experiment, true);
                    Course left = train(experiment, false);
                    assertEquals(all.events(), left.events());
                    long early = left.events().stream()
                            .filter(event -> event.kind() == ScheduleEvent.Kind.STOPPED && event.epoch() < EPOCHS - 3)
                            .count();
                    assertTrue(early >= 3, left.events().toString());
                    assertArrayEquals(all.parameters(), left.parameters(), 1e-4f);
                    assertEquals(all.measured().size(), left.measured().size());
                    for (int i = 0; i < all.measured().size(); i++) {
                        for (int metric = 0; metric < all.measured().get(i).length; metric++) {
                            assertArrayEquals(
                                    all.measured().get(i)[metric],
                                    left.measured().get(i)[metric],
                                    2e-3f,
                                    "metric " + metric + " after epoch " + (i + 1));
                        }
                    }
                }));
    }

    private Course train(Experiment experiment, boolean recorded) {
        GaussianSource source = GaussianSource.validated();
        RunPlan plan = new RunPlan(experiment, source);
        try (TrainingSession session = TrainingSession.open(runtime, plan, source, plan::gradientRules, recorded)) {
            return Course.byEpoch(session);
        }
    }
}
