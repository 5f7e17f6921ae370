package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.data.DataSource;
import mnl.engine.Checkpoint;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run that goes on from what another one saved ends with the numbers of one that nobody interrupted, to the last bit. */
class GoingOnTest {
    private static final int EPOCHS = 6;

    private final BatchedTrainingEngine engine = new BatchedTrainingEngine();
    private final DataSource source = GaussianSource.validated();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        assertTrue(engine.awaitClosed(Duration.ofMinutes(1)));
    }

    @Test
    void aRunThatWasStoppedInTheMiddleOfAnEpochGoesOn() throws Exception {
        Experiment experiment = Experiments.small(EPOCHS);
        Recorder whole = trained(experiment);

        Recorder stopped = new Recorder();
        try (TrainingRun run = engine.start(experiment, source, true, stopped)) {
            run.stepEpoch();
            stopped.awaitMeasurements(2);
            run.stepBatch();
            stopped.awaitMeasurements(3);
            run.cancel();
            stopped.awaitState(RunState.CANCELLED);
        }
        Checkpoint saved = last(stopped);
        assertTrue(saved.epoch() > 1 && saved.epoch() < 2, "epoch " + saved.epoch());

        List<Measurement> history = new ArrayList<>(stopped.measurements().subList(0, saved.measurements()));
        history.removeIf(one -> one.epoch() != Math.rint(one.epoch()));
        Recorder resumed = resumed(experiment, saved);
        history.addAll(resumed.measurements());
        assertSame(whole, history, resumed);
    }

    @Test
    void aFinishedRunThatIsTrainedForLongerIsTheLongRun() throws Exception {
        for (int every : new int[] {1, 4}) {
            for (EarlyStoppingSpec stopping : List.of(EarlyStoppingSpec.NONE, new EarlyStoppingSpec(true, 3))) {
                Experiment longer = Experiments.small(EPOCHS)
                        .withSchedule(
                                new Schedule(EPOCHS, 8).withMeasureEvery(every).withEarlyStopping(stopping));
                Experiment shorter = longer.withSchedule(longer.schedule().withEpochs(3));
                Recorder first = trained(shorter);
                Checkpoint saved = last(first);
                List<Measurement> history = new ArrayList<>(first.measurements().subList(0, saved.measurements()));
                Recorder second = resumed(longer, saved);
                history.addAll(second.measurements());
                assertSame(trained(longer), history, second);
            }
        }
    }

    private Recorder trained(Experiment experiment) throws InterruptedException {
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(experiment, source, false, recorder);
        recorder.awaitState(RunState.FINISHED);
        run.close();
        return recorder;
    }

    /** From bytes, as a file holds them. */
    private Recorder resumed(Experiment experiment, Checkpoint from) throws InterruptedException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        from.writeTo(bytes);
        Checkpoint read = Checkpoint.readFrom(new ByteArrayInputStream(bytes.toByteArray()));
        Recorder recorder = new Recorder();
        TrainingRun run = engine.resume(experiment, source, read, false, recorder);
        recorder.awaitState(RunState.FINISHED);
        run.close();
        return recorder;
    }

    private static Checkpoint last(Recorder recorder) {
        return recorder.events().stream()
                .filter(TrainingEvent.Saved.class::isInstance)
                .map(event -> ((TrainingEvent.Saved) event).checkpoint())
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static void assertSame(Recorder whole, List<Measurement> history, Recorder end) {
        List<Measurement> expected = whole.measurements();
        assertEquals(
                expected.stream().map(Measurement::epoch).toList(),
                history.stream().map(Measurement::epoch).toList());
        for (int i = 0; i < expected.size(); i++) {
            for (int metric = 0; metric < expected.get(i).values().length; metric++) {
                assertArrayEquals(
                        expected.get(i).values()[metric],
                        history.get(i).values()[metric],
                        "metric " + metric + " of measurement " + i);
            }
        }
        assertArrayEquals(parameters(whole), parameters(end));
    }

    private static float[] parameters(Recorder recorder) {
        return recorder.events().stream()
                .filter(TrainingEvent.Trained.class::isInstance)
                .map(event ->
                        ((TrainingEvent.Trained) event).model().parameters().values())
                .findFirst()
                .orElseThrow();
    }
}
