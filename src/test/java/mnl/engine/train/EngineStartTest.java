package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mnl.data.Split;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartException;
import mnl.engine.EngineStartListener;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EngineStartTest {

    @Test
    void aLibraryThatCannotBeLoadedFailsTheRunWithItsOwnSentence() {
        EngineThread thread = new EngineThread(EngineThread.daemons(), () -> {
            throw new EngineStartException("The disk is full; make room.", null);
        });
        Recorder recorder = new Recorder();
        EngineRun run =
                new EngineRun(RunStart.fresh(Experiments.small(1), GaussianSource.small(), false), recorder, thread);
        var early = run.evaluate(new EvaluationRequest(Split.TEST, List.of()));
        thread.post(() -> thread.add(run.task()));
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertEquals("The disk is full; make room.", recorder.failure());
        Assertions.assertThrows(RuntimeException.class, early::join);
        thread.close();
        thread.ended().join();
    }

    @Test
    void aLibraryThatFindsNoMemoryFailsTheRunWithWhatToDo() {
        EngineThread thread = new EngineThread(EngineThread.daemons(), () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        Recorder recorder = new Recorder();
        EngineRun run =
                new EngineRun(RunStart.fresh(Experiments.small(1), GaussianSource.small(), false), recorder, thread);
        thread.post(() -> thread.add(run.task()));
        assertEquals(RunState.FAILED, run.whenOver().join());
        Assertions.assertTrue(recorder.failure().contains("-Xmx"), recorder.failure());
        thread.close();
        thread.ended().join();
    }

    /** Even where there is no memory left to tell anybody. */
    @Test
    void aRunThatCannotSayWhyItFailedIsOverAllTheSame() {
        EngineThread thread = new EngineThread(EngineThread.daemons(), () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        EngineRun run = new EngineRun(
                RunStart.fresh(Experiments.small(1), GaussianSource.small(), false),
                event -> {
                    if (event instanceof TrainingEvent.Failed) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                },
                thread);
        thread.post(() -> thread.add(run.task()));
        assertEquals(RunState.FAILED, run.whenOver().join());
        thread.close();
        thread.ended().join();
    }

    @Test
    void loadsTheLibraryBeforeAnybodyAsksAndSaysSo() {
        AtomicInteger ready = new AtomicInteger();
        EngineStartListener listener = new EngineStartListener() {
            @Override
            public void ready(int threads) {
                ready.addAndGet(threads);
            }
        };
        try (BatchedTrainingEngine engine = new BatchedTrainingEngine(new EngineSettings(2), listener)) {
            engine.whenReady().join();
        }
        assertEquals(2, ready.get());
        assertEquals(
                "The number of engine threads is -1; set it to 1 or more, or to 0 for the fastest number on this machine.",
                Assertions.assertThrows(IllegalArgumentException.class, () -> new EngineSettings(-1))
                        .getMessage());
    }
}
