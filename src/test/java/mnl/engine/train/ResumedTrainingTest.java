package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.DataSource;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.state.Memento;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.WarmUpSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session put back together from a memento goes on as the one that it was taken of, to the last bit. */
class ResumedTrainingTest {
    private static final int EPOCHS = 9;
    private static final FusionSpec RANKED = new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 50);

    private PyTorchRuntime runtime;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    @Test
    void everyOptimizerGoesOnFromTheMiddleOfAnEpoch() {
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            Experiment experiment = Experiments.small(4).withOptimizer(new OptimizerSpec(kind, 0.05, 1e-2, 0.9));
            assertGoesOn(experiment, GaussianSource.validated(), 4);
            assertGoesOn(experiment, GaussianSource.uneven(), 5);
        }
    }

    @Test
    void everyRuleOfTheScheduleGoesOnFromWhatItHasSeen() {
        for (LearningRateSpec.Kind kind : LearningRateSpec.Kind.values()) {
            Experiment watching = watching(kind);
            for (int epoch : new int[] {1, 2, 4, 5}) {
                Course course = assertGoesOn(watching, GaussianSource.validated(), 3 * epoch);
                if (epoch == 1) {
                    assertActed(course, ScheduleEvent.Kind.GUIDANCE_BEGAN);
                    assertActed(course, ScheduleEvent.Kind.STOPPED);
                }
            }
            assertGoesOn(watching, GaussianSource.uneven(), 8);
        }
    }

    private static void assertActed(Course course, ScheduleEvent.Kind kind) {
        assertTrue(course.events().stream().anyMatch(event -> event.kind() == kind), kind + " in " + course.events());
    }

    @Test
    void whatAFusionRemembersOfItsSamplesGoesOn() {
        Experiment ranked = Experiments.small(4)
                .withFusion(RANKED)
                .withArms(
                        List.of(
                                Arm.NONE,
                                Arm.MNL.withFusion("pdf", new FusionSpec(FusionRule.PDF)),
                                Arm.MNL.withFusion("again", RANKED),
                                Arm.MNL.withAdversarial("attacked", new AdversarialSpec(0.5, 2, 0, List.of(), 0.5))),
                        "none");
        assertGoesOn(ranked, GaussianSource.validated(), 0);
        assertGoesOn(ranked, GaussianSource.validated(), 4);
        assertGoesOn(ranked, GaussianSource.uneven(), 7);
        assertGoesOn(Experiments.small(4).withFusion(RANKED), GaussianSource.validated(), 5);
    }

    @Test
    void aSessionThatIsPutBackForgetsWhatItDidMeanwhile() {
        Experiment experiment =
                watching(LearningRateSpec.Kind.REDUCE_ON_PLATEAU).withFusion(RANKED);
        try (TrainingSession session = open(experiment, GaussianSource.validated())) {
            steps(session, 4);
            Memento memento = session.save();
            Course first = Course.byStep(session);
            session.restore(memento);
            assertSame(first, Course.byStep(session));
        }
    }

    @Test
    void theMementoOfAnotherExperimentIsRefused() {
        Experiment experiment = Experiments.small(2);
        try (TrainingSession session = open(experiment, GaussianSource.validated());
                TrainingSession other = open(
                        experiment.withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.05, 0, 0.9)),
                        GaussianSource.validated());
                TrainingSession smaller =
                        open(experiment.withArms(List.of(Arm.NONE), "none"), GaussianSource.validated())) {
            Memento memento = session.save();
            assertThrows(IllegalArgumentException.class, () -> other.restore(memento));
            String refusal = assertThrows(IllegalArgumentException.class, () -> smaller.restore(memento))
                    .getMessage();
            assertTrue(refusal.contains("another experiment"), refusal);
        }
    }

    private static Experiment watching(LearningRateSpec.Kind kind) {
        return Experiments.small(EPOCHS)
                .withSchedule(new Schedule(
                        EPOCHS,
                        8,
                        1,
                        new LearningRateSpec(kind, 2, 0.5, 1e-4, 1),
                        new EarlyStoppingSpec(true, 2),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)))
                .withGuidance(new GuidanceSpec(
                        GuidanceForm.RELEASED, 4, 1, 0, PairRule.ALL_PAIRS, "left", new WarmUpSpec(true, 1, 0)));
    }

    private TrainingSession open(Experiment experiment, DataSource source) {
        return TrainingSession.open(runtime, experiment, source);
    }

    /** Trains through, and again with a break after some steps. */
    private Course assertGoesOn(Experiment experiment, DataSource source, int stepsBefore) {
        Memento memento;
        Course through;
        try (TrainingSession session = open(experiment, source)) {
            steps(session, stepsBefore);
            memento = session.save();
            through = Course.byStep(session);
        }
        try (TrainingSession fresh = open(experiment, source)) {
            fresh.restore(memento);
            assertSame(through, Course.byStep(fresh));
        }
        return through;
    }

    private static void steps(TrainingSession session, int count) {
        for (int step = 0; step < count; step++) {
            session.step();
        }
        session.drainEvents();
    }

    private static void assertSame(Course expected, Course actual) {
        assertEquals(expected.events(), actual.events());
        assertEquals(expected.measured().size(), actual.measured().size());
        for (int i = 0; i < expected.measured().size(); i++) {
            for (int metric = 0; metric < expected.measured().get(i).length; metric++) {
                assertArrayEquals(
                        expected.measured().get(i)[metric],
                        actual.measured().get(i)[metric],
                        "metric " + metric + " after step " + i);
            }
        }
        assertArrayEquals(expected.parameters(), actual.parameters());
    }
}
