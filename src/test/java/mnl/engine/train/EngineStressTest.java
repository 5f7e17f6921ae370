package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.TrainedModel;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.engine.EvaluationRequest;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.Test;

/**
 * Rounds in which several threads pause, step, end, measure, certify and attack a run in a random order: a few among the
 * tests, as many as {@code robot.seconds} allows in the profile {@code robot}.
 */
class EngineStressTest extends EngineTestBase {
    private static final int ROUNDS = 6;
    private static final int HANDS = 3;
    private static final int DEEDS = 12;
    private static final int EPOCHS = 12;
    private static final List<NoiseSpec> CLEAN = List.of(NoiseSpec.NONE, NoiseSpec.NONE);
    private static final List<NoiseSpec> NOISY =
            List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 3, 1), NoiseSpec.NONE);

    private final ConcurrentLinkedQueue<CompletableFuture<?>> answers = new ConcurrentLinkedQueue<>();

    @Test
    void noRoundLeavesAnArrayAlive() throws Exception {
        int before = engine.liveArrays().join();
        rounds(random -> {
            Experiment experiment = experiment(random, 1 + random.nextInt(200));
            TrainingRun run = start(experiment, random.nextBoolean(), new Recorder());
            TrainingRun other = start(experiment(random, 2), random.nextBoolean(), new Recorder());
            worry(List.of(run, other), random, true);
            run.close();
            other.close();
            assertTrue(run.whenOver().join().isOver());
            assertTrue(other.whenOver().join().isOver());
            assertEquals(before, engine.liveArrays().join(), "arrays left alive");
        });
    }

    @Test
    void whateverIsAskedMeanwhileEveryNumberStaysTheSame() throws Exception {
        rounds(random -> {
            Experiment experiment = experiment(random, EPOCHS);
            Recorder quiet = new Recorder();
            finish(start(experiment, false, quiet));
            Recorder worried = new Recorder();
            TrainingRun run = start(experiment, true, worried);
            worry(List.of(run), random, false);
            finish(run);
            assertSame(whole(quiet), whole(worried));
            assertArrayEquals(
                    model(quiet).parameters().values(),
                    model(worried).parameters().values());
        });
    }

    private interface OneRound {
        void play(SplittableRandom random) throws Exception;
    }

    private void rounds(OneRound round) throws Exception {
        long seed = Long.parseLong(System.getProperty("robot.seed", "1"));
        long seconds = Long.parseLong(System.getProperty("robot.seconds", "0"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) / 2;
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS || System.nanoTime() < end; i++) {
            try {
                round.play(seeds.split());
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + i, e);
            }
        }
    }

    private static Experiment experiment(SplittableRandom random, int epochs) {
        FusionRule[] rules = FusionRule.values();
        OptimizerSpec.Kind[] optimizers = OptimizerSpec.Kind.values();
        OptimizerSpec optimizer = new OptimizerSpec(optimizers[random.nextInt(optimizers.length)], 1e-3, 1e-3, 0.9);
        return (random.nextInt(4) == 0 ? FusionRunTest.everyFusion(epochs) : Experiments.small(epochs))
                .withFusion(new FusionSpec(rules[random.nextInt(rules.length)]))
                .withOptimizer(optimizer);
    }

    /** Several threads do something to the runs, all at once, and wait for every answer. */
    private void worry(List<TrainingRun> runs, SplittableRandom random, boolean mayEnd) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(HANDS);
        List<Future<?>> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            SplittableRandom own = random.split();
            hands.add(threads.submit((Callable<Void>) () -> {
                for (int deed = 0; deed < DEEDS; deed++) {
                    act(runs.get(own.nextInt(runs.size())), own, mayEnd);
                }
                return null;
            }));
        }
        for (Future<?> hand : hands) {
            hand.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
        for (CompletableFuture<?> answer; (answer = answers.poll()) != null; ) {
            heard(answer);
        }
    }

    private void act(TrainingRun run, SplittableRandom random, boolean mayEnd) throws Exception {
        switch (random.nextInt(12)) {
            case 0, 1 -> run.stepBatch();
            case 2, 3 -> run.stepEpoch();
            case 4 -> heard(run.evaluate(new EvaluationRequest(Split.TEST, NOISY)));
            case 5 -> answers.add(run.certify(new CertificationRequest(Split.TEST, CLEAN), share -> {}));
            case 6 -> answers.add(run.attack(attack(random), share -> {}));
            case 7 -> giveUp(run.attack(attack(random), share -> {}), random);
            case 8 -> run.setPace(Pace.FULL);
            case 9 -> run.resume();
            case 10 -> end(run, random, mayEnd);
            default -> run.pause();
        }
    }

    private static void end(TrainingRun run, SplittableRandom random, boolean mayEnd) {
        if (!mayEnd) {
            run.resume();
            run.pause();
        } else if (random.nextBoolean()) {
            run.cancel();
        } else {
            run.close();
        }
    }

    /** An answer that nobody waits for any more, at once or a little later. */
    private static void giveUp(CompletableFuture<?> answer, SplittableRandom random) {
        for (int i = random.nextInt(1000); i > 0; i--) {
            Thread.onSpinWait();
        }
        answer.cancel(true);
    }

    private static AttackRequest attack(SplittableRandom random) {
        return new AttackRequest(
                Split.TEST,
                CLEAN,
                List.of(),
                List.of(0.5, 1.0),
                1 + random.nextInt(3),
                0,
                1,
                random.nextBoolean(),
                5,
                3);
    }

    /** A run that is over may refuse, in its own way. */
    private static void heard(CompletableFuture<?> answer) throws Exception {
        try {
            answer.orTimeout(2, TimeUnit.MINUTES).join();
        } catch (CancellationException e) {
            assertTrue(answer.isCancelled());
        } catch (CompletionException e) {
            boolean refused = e.getCause() instanceof IllegalStateException
                    || e.getCause() instanceof IllegalArgumentException
                    || e.getCause() instanceof CancellationException;
            if (!refused) {
                throw e;
            }
        }
    }

    private static void finish(TrainingRun run) {
        try (run) {
            run.resume();
            assertEquals(
                    RunState.FINISHED,
                    run.whenOver().orTimeout(2, TimeUnit.MINUTES).join());
        }
    }

    private static List<Measurement> whole(Recorder recorder) {
        return recorder.measurements().stream()
                .filter(m -> m.epoch() == Math.rint(m.epoch()))
                .toList();
    }

    private static TrainedModel model(Recorder recorder) {
        return recorder.events().stream()
                .filter(TrainingEvent.Trained.class::isInstance)
                .map(e -> ((TrainingEvent.Trained) e).model())
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(List<Measurement> expected, List<Measurement> found) {
        assertEquals(
                expected.stream().map(Measurement::epoch).toList(),
                found.stream().map(Measurement::epoch).toList());
        for (int i = 0; i < expected.size(); i++) {
            for (int metric = 0; metric < expected.get(i).values().length; metric++) {
                assertArrayEquals(expected.get(i).values()[metric], found.get(i).values()[metric], "epoch " + i);
            }
        }
    }
}
