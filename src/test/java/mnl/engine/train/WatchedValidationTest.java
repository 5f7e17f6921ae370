package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules that watch the validation split, against the same rules told in a few lines and fed with what the model answers to these
 * samples after every epoch.
 */
class WatchedValidationTest extends EngineTestBase {
    private static final int EPOCHS = 20;
    private static final int PATIENCE = 2;
    private static final int SEEDS = 3;
    private static final double RATE = 4e-2;
    private static final double LOWEST = 1.5e-2;
    private static final double IMPROVEMENT = 0.004;
    private static final double WARM_UP_IMPROVEMENT = 0.02;
    private static final List<Arm> ARMS = List.of(Arm.NONE, Arm.MNL);
    private static final List<String> MODALITIES = List.of("left", "right", "third");

    private enum Rule {
        EARLY_STOPPING,
        REDUCED_RATE,
        WARM_UP
    }

    static Stream<Arguments> rulesAndFigures() {
        return Stream.of(Rule.values())
                .flatMap(rule -> Stream.of(MonitorSpec.Figure.values()).map(figure -> Arguments.of(rule, figure)));
    }

    @ParameterizedTest
    @MethodSource("rulesAndFigures")
    void theyActAsTheyWouldOnTheModelsAnswers(Rule rule, MonitorSpec.Figure figure) throws InterruptedException {
        Recorder recorder = new Recorder();
        List<Evaluation> epochs = new ArrayList<>();
        try (TrainingRun run = engine.start(experiment(rule, figure), source(), true, recorder)) {
            while (epochs.size() < EPOCHS && !allStopped(recorder)) {
                run.stepEpoch();
                recorder.awaitMeasurements(epochs.size() + 2);
                epochs.add(run.evaluate(new EvaluationRequest(
                                Split.VALIDATION, List.of(NoiseSpec.NONE, NoiseSpec.NONE, NoiseSpec.NONE)))
                        .join());
            }
            run.cancel();
            assertNotEquals(RunState.FAILED, run.whenOver().join(), recorder.failure());
        }
        List<String> expected = inOrder(expected(rule, figure, epochs, value -> value));
        assertEquals(expected, inOrder(acted(recorder)));
        assertTrue(expected.size() >= SEEDS, "the rule hardly acts: " + expected);
        assertNotEquals(
                expected,
                inOrder(expected(rule, figure, epochs, value -> -value)),
                "falling would do as well as rising");
    }

    private static GaussianSource source() {
        return new GaussianSource(3, new int[] {6, 4, 5}, new double[] {2.5, 1.5, 2}, 21, 12, 45);
    }

    private static Experiment experiment(Rule rule, MonitorSpec.Figure figure) {
        Experiment base = Experiments.small(EPOCHS);
        LearningRateSpec rate = rule == Rule.REDUCED_RATE
                ? new LearningRateSpec(Kind.REDUCE_ON_PLATEAU, 1, 0.5, LOWEST, PATIENCE)
                : LearningRateSpec.CONSTANT;
        WarmUpSpec warmUp = new WarmUpSpec(rule == Rule.WARM_UP, PATIENCE, WARM_UP_IMPROVEMENT);
        List<ModalitySpec> modalities = MODALITIES.stream()
                .map(name -> Experiments.modality(name, new EncoderSpec(7, 1)))
                .toList();
        return base.withModalities(modalities)
                .withOptimizer(OptimizerSpec.adam(RATE))
                .withArms(ARMS, Arm.NONE.name())
                .withSeeds(new SeedRange(3, SEEDS))
                .withGuidance(base.guidance().withWarmUp(warmUp))
                .withSchedule(new Schedule(
                        EPOCHS,
                        8,
                        1,
                        rate,
                        new EarlyStoppingSpec(rule == Rule.EARLY_STOPPING, PATIENCE),
                        new MonitorSpec(figure, IMPROVEMENT)));
    }

    private static List<ScheduleEvent> acted(Recorder recorder) {
        return recorder.events().stream()
                .filter(TrainingEvent.RuleActed.class::isInstance)
                .map(event -> ((TrainingEvent.RuleActed) event).event())
                .toList();
    }

    private static boolean allStopped(Recorder recorder) {
        return acted(recorder).stream()
                        .filter(event -> event.kind() == ScheduleEvent.Kind.STOPPED)
                        .count()
                == (long) ARMS.size() * SEEDS;
    }

    private static List<String> inOrder(List<ScheduleEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(ScheduleEvent::replica).thenComparing(ScheduleEvent::epoch))
                .map(event -> event.kind() + " of " + event.replica() + " after " + event.epoch() + ": "
                        + (float) event.value())
                .toList();
    }

    private static List<ScheduleEvent> expected(
            Rule rule, MonitorSpec.Figure figure, List<Evaluation> epochs, DoubleUnaryOperator sign) {
        List<ScheduleEvent> events = new ArrayList<>();
        for (int r = 0; r < ARMS.size() * SEEDS; r++) {
            int replica = r;
            events.addAll(
                    switch (rule) {
                        case EARLY_STOPPING ->
                            stop(r, series(epochs, each -> sign.applyAsDouble(monitored(figure, each, replica))));
                        case REDUCED_RATE ->
                            reduce(r, series(epochs, each -> sign.applyAsDouble(monitored(figure, each, replica))));
                        case WARM_UP ->
                            begin(
                                    r,
                                    Stream.of(0, 1, 2)
                                            .map(m -> series(
                                                    epochs,
                                                    each -> sign.applyAsDouble(accuracy(
                                                            each.logits()[m][replica], labels(each, replica)))))
                                            .toList());
                    });
        }
        return events;
    }

    private interface Reading {
        double of(Evaluation evaluation);
    }

    private static double[] series(List<Evaluation> epochs, Reading reading) {
        return epochs.stream().mapToDouble(reading::of).toArray();
    }

    /** The epoch, counted from 1, up to {@code end}, whose value none before it comes near; higher is better. */
    private static int best(double[] values, int end, double improvement) {
        int best = 1;
        for (int epoch = 2; epoch <= end; epoch++) {
            best = values[epoch - 1] > values[best - 1] + improvement ? epoch : best;
        }
        return best;
    }

    private static List<ScheduleEvent> stop(int replica, double[] values) {
        for (int epoch = 1; epoch <= values.length; epoch++) {
            int best = best(values, epoch, IMPROVEMENT);
            if (epoch - best >= PATIENCE || epoch == EPOCHS) {
                return List.of(new ScheduleEvent(replica, ScheduleEvent.Kind.STOPPED, epoch, best));
            }
        }
        return List.of();
    }

    private static List<ScheduleEvent> reduce(int replica, double[] values) {
        List<ScheduleEvent> events = new ArrayList<>();
        double rate = RATE;
        int since = 0;
        for (int epoch = 1; epoch <= values.length; epoch++) {
            since = best(values, epoch, IMPROVEMENT) == epoch ? epoch : since;
            if (epoch - since == PATIENCE) {
                since = epoch;
                double reduced = Math.max(LOWEST, rate / 2);
                if (reduced < rate) {
                    events.add(new ScheduleEvent(replica, ScheduleEvent.Kind.RATE_REDUCED, epoch, reduced));
                }
                rate = reduced;
            }
        }
        return events;
    }

    /** Guidance begins as soon as no modality has improved for as long. */
    private static List<ScheduleEvent> begin(int replica, List<double[]> modalities) {
        for (int epoch = 1; epoch <= modalities.get(0).length; epoch++) {
            int end = epoch;
            int last = modalities.stream()
                    .mapToInt(values -> best(values, end, WARM_UP_IMPROVEMENT))
                    .max()
                    .orElseThrow();
            if (epoch - last >= PATIENCE) {
                return List.of(new ScheduleEvent(replica, ScheduleEvent.Kind.GUIDANCE_BEGAN, epoch, last));
            }
        }
        return List.of();
    }

    private static double monitored(MonitorSpec.Figure figure, Evaluation evaluation, int replica) {
        float[] fused = evaluation.fusedLogits()[replica];
        int[] labels = labels(evaluation, replica);
        return switch (figure) {
            case ACCURACY -> accuracy(fused, labels);
            case LOSS -> -crossEntropy(fused, labels);
        };
    }

    private static int[] labels(Evaluation evaluation, int replica) {
        return evaluation.labels()[replica % SEEDS];
    }

    private static double accuracy(float[] logits, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            float[] row = Arrays.copyOfRange(logits, 3 * i, 3 * i + 3);
            float own = row[labels[i]];
            Arrays.sort(row);
            right += own == row[2] ? 1 : 0;
        }
        return right / (double) labels.length;
    }

    private static double crossEntropy(float[] logits, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double total = Math.exp(logits[3 * i]) + Math.exp(logits[3 * i + 1]) + Math.exp(logits[3 * i + 2]);
            sum += Math.log(total) - logits[3 * i + labels[i]];
        }
        return sum / labels.length;
    }
}
