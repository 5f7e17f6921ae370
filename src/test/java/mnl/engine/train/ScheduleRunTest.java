package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.MonitorSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import org.junit.jupiter.api.Test;

/** Everything that changes from epoch to epoch, in whole runs. */
class ScheduleRunTest extends EngineTestBase {
    private static final List<String> NAMES = Metrics.names(List.of("left", "right"));

    private record Trained(List<Measurement> measurements, List<ScheduleEvent> events, String failure) {
        float[] last(String metric) {
            return measurements.get(measurements.size() - 1).values()[NAMES.indexOf(metric)];
        }

        float[] at(double epoch, String metric) {
            return measurements.stream()
                    .filter(each -> each.epoch() == epoch)
                    .findFirst()
                    .orElseThrow()
                    .values()[NAMES.indexOf(metric)];
        }

        List<ScheduleEvent> of(int replica) {
            return events.stream().filter(each -> each.replica() == replica).toList();
        }
    }

    private Trained run(Experiment experiment) {
        Recorder recorder = new Recorder();
        try (TrainingRun run = engine.start(experiment, GaussianSource.validated(), false, recorder)) {
            run.whenOver().join();
            List<ScheduleEvent> events = recorder.events().stream()
                    .filter(TrainingEvent.RuleActed.class::isInstance)
                    .map(event -> ((TrainingEvent.RuleActed) event).event())
                    .toList();
            return new Trained(recorder.measurements(), events, recorder.failure());
        }
    }

    private static Experiment stopping(int epochs, int patience) {
        return Experiments.small(epochs)
                .withSchedule(new Schedule(
                        epochs,
                        8,
                        1,
                        LearningRateSpec.CONSTANT,
                        new EarlyStoppingSpec(true, patience),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)));
    }

    @Test
    void aStoppedReplicaStaysAtItsBestEpochForEver() {
        Trained trained = run(stopping(40, 4));
        List<ScheduleEvent> stops = trained.events();
        assertEquals(10, stops.size(), "every replica stops once: " + stops);
        int first = stops.stream().mapToInt(ScheduleEvent::epoch).min().orElseThrow();
        int last = stops.stream().mapToInt(ScheduleEvent::epoch).max().orElseThrow();
        assertTrue(first < last, "replicas stop on their own");
        assertTrue(last < 40, "and the run ends with the last of them");
        assertEquals(
                last,
                trained.measurements().get(trained.measurements().size() - 1).epoch());
        for (ScheduleEvent stop : stops) {
            assertEquals(ScheduleEvent.Kind.STOPPED, stop.kind());
            assertEquals(stop.epoch() - 4, stop.value(), "patience 4");
            for (String metric : List.of(Metrics.ACCURACY_FUSED, Metrics.ucom("left"), Metrics.ucom("right"))) {
                float best = trained.at(stop.value(), metric)[stop.replica()];
                for (int epoch = stop.epoch(); epoch <= last; epoch++) {
                    assertEquals(best, trained.at(epoch, metric)[stop.replica()], metric + " in epoch " + epoch);
                }
            }
        }
        ScheduleEvent early =
                stops.stream().min(Comparator.comparing(ScheduleEvent::epoch)).orElseThrow();
        float[] margins = trained.at(early.epoch() - 1, Metrics.ucom("left"));
        assertNotEquals(margins[early.replica()], trained.last(Metrics.ucom("left"))[early.replica()]);
        float loss = trained.at(early.epoch() + 1, Metrics.LOSS_TOTAL)[early.replica()];
        assertEquals(loss, trained.last(Metrics.LOSS_TOTAL)[early.replica()], 1e-4f, "the loss of the same weights");
    }

    @Test
    void whoHasNotStoppedByTheLastEpochGoesBackToTheBestOneThen() {
        Trained trained = run(stopping(15, 14));
        assertEquals(10, trained.events().size());
        for (ScheduleEvent stop : trained.events()) {
            assertEquals(15, stop.epoch());
            String margin = Metrics.ucom("left");
            assertEquals(trained.at(stop.value(), margin)[stop.replica()], trained.last(margin)[stop.replica()]);
        }
        assertTrue(trained.events().stream().anyMatch(stop -> stop.value() < 15), "some were better before");
    }

    @Test
    void withoutValidationSamplesTheRunIsRefusedInASentence() {
        Recorder recorder = new Recorder();
        try (TrainingRun run = start(stopping(5, 2), false, recorder)) {
            assertEquals(RunState.FAILED, run.whenOver().join());
            assertTrue(
                    recorder.failure().contains("hold out a share of its training samples, or switch them off"),
                    recorder.failure());
        }
    }

    @Test
    void armsOfASeedBeginGuidanceTogetherWhenNoModalityImprovesAnyMore() {
        Experiment base = Experiments.small(40);
        Trained trained = run(base.withGuidance(base.guidance().withWarmUp(new WarmUpSpec(true, 3, 0))));
        int mnl = 2 * Arm.STANDARD.indexOf(Arm.MNL);
        for (int seed = 0; seed < 2; seed++) {
            List<ScheduleEvent> begun = trained.of(seed);
            assertEquals(1, begun.size());
            int epoch = begun.get(0).epoch();
            assertEquals(epoch - 3, begun.get(0).value());
            for (int arm = 1; arm < 5; arm++) {
                assertEquals(
                        List.of(new ScheduleEvent(
                                2 * arm + seed,
                                ScheduleEvent.Kind.GUIDANCE_BEGAN,
                                epoch,
                                begun.get(0).value())),
                        trained.of(2 * arm + seed));
            }
            for (int e = 1; e <= epoch; e++) {
                assertEquals(0f, trained.at(e, Metrics.LOSS_GUIDANCE)[mnl + seed], "epoch " + e);
                assertEquals(
                        trained.at(e, Metrics.LOSS_FUSED)[seed], trained.at(e, Metrics.LOSS_FUSED)[mnl + seed], 1e-5f);
            }
            assertNotEquals(0f, trained.at(epoch + 1, Metrics.LOSS_GUIDANCE)[mnl + seed]);
        }
        assertNotEquals(trained.of(0).get(0).epoch(), trained.of(1).get(0).epoch(), "seeds differ");
    }

    @Test
    void everyReplicaDoesWhatItWouldDoAlone() {
        Experiment base = Experiments.small(14);
        Experiment all = base.withSchedule(new Schedule(
                        14,
                        8,
                        1,
                        new LearningRateSpec(Kind.REDUCE_ON_PLATEAU, 1, 0.3, 1e-4, 1),
                        new EarlyStoppingSpec(true, 4),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)))
                .withGuidance(base.guidance().withWarmUp(new WarmUpSpec(true, 2, 0)))
                .withLabels(new LabelSpec(ClassWeights.BALANCED, List.of(), LabelNoise.UNIFORM, 0.2));
        Experiment fused = all.withArms(
                List.of(
                        Arm.NONE,
                        Arm.MNL.withFusion("gate", new FusionSpec(FusionRule.LEARNED_GATE)),
                        Arm.FORCED.withFusion("evidence", new FusionSpec(FusionRule.TMC_EVIDENTIAL)),
                        Arm.MNL),
                "none");
        Trained together = run(fused);
        assertEquals("", together.failure());
        for (int arm = 0; arm < 4; arm++) {
            for (int s = 0; s < 2; s++) {
                Arm only = fused.arms().get(arm);
                Trained alone = run(fused.withArms(List.of(only), only.name())
                        .withSeeds(new SeedRange(fused.seeds().first() + s, 1)));
                int replica = 2 * arm + s;
                String where = only.name() + ", seed index " + s;
                assertEquals(decisions(alone.of(0)), decisions(together.of(replica)), where);
                for (Measurement one : alone.measurements()) {
                    for (int m = 0; m < NAMES.size(); m++) {
                        assertEquals(
                                one.values()[m][0],
                                together.at(one.epoch(), NAMES.get(m))[replica],
                                5e-5f,
                                where + ", " + NAMES.get(m) + ", epoch " + one.epoch());
                    }
                }
            }
        }
        assertTrue(
                together.events().stream().map(ScheduleEvent::kind).distinct().count() == 3, "all rules acted");
    }

    private static List<String> decisions(List<ScheduleEvent> events) {
        List<String> words = new ArrayList<>();
        events.forEach(m -> words.add(m.kind() + " " + m.epoch() + " " + (float) m.value()));
        return words;
    }

    @Test
    void labelNoiseIsTheSameInAllArmsAndLeavesTheTestLabelsAlone() {
        Experiment noisy =
                Experiments.small(1).withLabels(new LabelSpec(ClassWeights.NONE, List.of(), LabelNoise.PAIR, 1));
        Trained trained = run(Experiments.withWarmUp(noisy, 1));
        Trained clean = run(Experiments.withWarmUp(Experiments.small(1), 1));
        float[] loss = trained.at(1, Metrics.LOSS_FUSED);
        for (int r = 2; r < loss.length; r++) {
            assertEquals(loss[r % 2], loss[r], 1e-6f);
        }
        assertNotEquals(clean.at(1, Metrics.LOSS_FUSED)[0], loss[0], 1e-2f);
        assertArrayEquals(clean.at(0, Metrics.ACCURACY_FUSED), trained.at(0, Metrics.ACCURACY_FUSED));
        Trained learned =
                run(Experiments.small(60).withLabels(new LabelSpec(ClassWeights.NONE, List.of(), LabelNoise.PAIR, 1)));
        assertTrue(learned.last(Metrics.ACCURACY_FUSED)[0] < 0.3, "all it learns is wrong by the true labels");
    }

    @Test
    void theFirstTheLastAndEveryNthEpochAreMeasured() {
        Experiment base = Experiments.small(8);
        Trained trained = run(base.withSchedule(base.schedule().withMeasureEvery(3)));
        assertEquals(
                List.of(0.0, 1.0, 3.0, 6.0, 8.0),
                trained.measurements().stream().map(Measurement::epoch).toList());
        Trained often = run(base);
        assertArrayEquals(
                often.last(Metrics.ucom("left")), trained.last(Metrics.ucom("left")), "measuring is only looking");
    }
}
