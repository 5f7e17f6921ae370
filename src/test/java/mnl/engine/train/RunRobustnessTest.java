package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.TrainedModel;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

class RunRobustnessTest extends EngineTestBase {
    private static final List<NoiseSpec> CLEAN = List.of(NoiseSpec.NONE, NoiseSpec.NONE);
    private static final List<NoiseSpec> NOISY =
            List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1), NoiseSpec.NONE);

    private final Recorder recorder = new Recorder();

    @Test
    void anOpenedRunAnswersAsTheTrainedOneDid() throws InterruptedException {
        Experiment everyRule = everyRule();
        TrainingRun run = start(everyRule, false, recorder);
        run.whenOver().join();
        Evaluation trained =
                run.evaluate(new EvaluationRequest(Split.TEST, NOISY)).join();
        AttackResult attacked = run.attack(request(0), share -> {}).join();
        run.close();
        Recorder second = new Recorder();
        TrainingRun opened = engine.open(everyRule, GaussianSource.small(), model(), second);
        assertEquals(RunState.FINISHED, opened.whenOver().join());
        assertEquals(List.of(RunState.FINISHED), second.states());
        Evaluation again =
                opened.evaluate(new EvaluationRequest(Split.TEST, NOISY)).join();
        assertArrayEquals(trained.fusedLogits(), again.fusedLogits());
        assertArrayEquals(trained.logits(), again.logits());
        assertArrayEquals(trained.measurement().values(), again.measurement().values());
        assertEquals(trained.measurement().epoch(), again.measurement().epoch());
        AttackResult attackedAgain = opened.attack(request(0), share -> {}).join();
        assertArrayEquals(attacked.flippedAt(), attackedAgain.flippedAt());
        assertEquals(trained.measurement().epoch(), attacked.epoch());
        assertEquals(trained.measurement().epoch(), attackedAgain.epoch());
        assertEquals(
                trained.measurement().epoch(),
                opened.certify(new CertificationRequest(Split.TEST, CLEAN), share -> {})
                        .join()
                        .epoch());
        assertEquals(
                1,
                recorder.events().stream()
                        .filter(TrainingEvent.Trained.class::isInstance)
                        .count());
    }

    @Test
    void aModelOfAnotherFormIsRefused() {
        Experiment experiment = Experiments.small(1);
        TrainedModel other = new TrainedModel(
                new ModelParameters(List.of(new ModelParameters.Parameter("x", List.of(1))), new float[1]), 1);
        TrainingRun run = engine.open(experiment, GaussianSource.small(), other, recorder);
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertTrue(recorder.failure().startsWith("The stored parameters do not fit"), recorder.failure());
    }

    @Test
    void everyKindOfRadiusIsCalledWhatItIs() {
        TrainingRun run = start(everyRule(), false, recorder);
        Certification radii = run.certify(new CertificationRequest(Split.TEST, CLEAN), share -> {})
                .join();
        for (int a = 0; a < radii.arms().size(); a++) {
            FusionRule rule = FusionRule.values()[a];
            String word =
                    switch (rule) {
                        case MEAN, WEIGHTED, PRODUCT_OF_EXPERTS -> "certified";
                        case TMC_EVIDENTIAL -> "estimated";
                        default -> "proxy";
                    };
            assertEquals(word, radii.arms().get(a).word(), rule.name());
            assertEquals(rule, radii.arms().get(a).fusion());
            assertEquals(2, radii.arms().get(a).perSeed().size());
        }
    }

    @Test
    void trainingAndQuestionsGoOnWhileAnAttackIsUnderWay() throws InterruptedException {
        TrainingRun run = start(Experiments.small(1_000_000), false, recorder);
        recorder.awaitMeasurements(2);
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Evaluation> during = new CompletableFuture<>();
        AttackResult result = run.attack(request(200), share -> {
                    shares.add(share);
                    if (shares.size() == 1) {
                        int seen = recorder.measurements().size();
                        run.evaluate(new EvaluationRequest(Split.TEST, CLEAN))
                                .thenAccept(answer -> during.complete(answer));
                        assertTrue(seen > 0);
                    }
                })
                .join();
        assertTrue(during.isDone(), "the evaluation did not wait for the end of the attack");
        assertEquals(10, result.flippedAt().length);
        assertEquals(1, shares.get(shares.size() - 1));
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(RunState.TRAINING, run.state());
        run.close();
    }

    @Test
    void anAttackIsCancelledAndEndsWithItsRun() {
        TrainingRun run = start(Experiments.small(1), false, recorder);
        run.whenOver().join();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<AttackResult> cancelled = run.attack(request(200), share -> {
            shares.add(share);
            begun.join();
        });
        cancelled.cancel(false);
        begun.complete(null);
        run.evaluate(new EvaluationRequest(Split.TEST, CLEAN)).join();
        assertTrue(shares.size() <= 1, "nothing is done after the cancellation: " + shares);
        CompletableFuture<AttackResult> orphan = run.attack(request(200), share -> {});
        run.close();
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, orphan::join).getCause());
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, run.attack(request(1), share -> {})::join)
                        .getCause());
    }

    @Test
    void anAttackIsLeftBetweenTwoStepsHoweverManyThereAre() {
        TrainingRun run = start(Experiments.small(1), false, recorder);
        run.whenOver().join();
        int before = engine.liveArrays().join();
        CompletableFuture<AttackResult> cancelled = run.attack(request(Integer.MAX_VALUE), share -> {});
        awaitSteps();
        cancelled.cancel(false);
        // Of two questions in a row at the latest the second comes after the portion that was under way.
        engine.liveArrays().join();
        assertEquals(before, engine.liveArrays().join());
        CompletableFuture<AttackResult> orphan = run.attack(request(Integer.MAX_VALUE), share -> {});
        awaitSteps();
        run.close();
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, orphan::join).getCause());
    }

    @Test
    void aRunStopsWhileItIsAttackedHoweverLongThatTakes() throws Exception {
        TrainingRun run = start(Experiments.small(1_000_000), false, recorder);
        recorder.awaitMeasurements(1);
        CompletableFuture<AttackResult> attack = run.attack(request(Integer.MAX_VALUE), share -> {});
        awaitSteps();
        run.cancel();
        assertEquals(RunState.CANCELLED, run.whenOver().get(1, TimeUnit.MINUTES));
        assertFalse(attack.isDone());
        run.close();
    }

    @Test
    void whatATryNeedsIsGivenBackWithIt() {
        TrainingRun run = start(Experiments.small(1), false, recorder);
        run.whenOver().join();
        CompletableFuture<Void> some = new CompletableFuture<>();
        CompletableFuture<Void> more = new CompletableFuture<>();
        AttackRequest targeted =
                new AttackRequest(Split.TEST, CLEAN, List.of(), List.of(0.3), 1, 0, 1_000_000, true, 0, 1);
        AtomicInteger portions = new AtomicInteger();
        CompletableFuture<AttackResult> attack = run.attack(targeted, share -> {
            int now = portions.incrementAndGet();
            (now < 40 ? some : more).complete(null);
        });
        some.join();
        int before = engine.liveArrays().join();
        more.join();
        assertEquals(before, engine.liveArrays().join());
        attack.cancel(false);
    }

    @Test
    void soIsWhatATryTowardsAClassNeeds() {
        TrainingRun run = start(Experiments.small(1), false, recorder);
        run.whenOver().join();
        AttackRequest targeted = new AttackRequest(Split.TEST, CLEAN, List.of(), List.of(0.3), 1, 0, 1, true, 0, 1);
        List<CompletableFuture<Integer>> live = Collections.synchronizedList(new ArrayList<>());
        run.attack(targeted, share -> live.add(engine.liveArrays())).join();
        int atTheSamples = live.get(0).join();
        assertEquals(atTheSamples, live.get(1).join(), "after the try towards the first class");
        assertEquals(atTheSamples, live.get(2).join(), "after the try towards the second class");
    }

    /** Waits until the engine's thread takes steps of an attack. */
    private static void awaitSteps() {
        boolean underWay = false;
        while (!underWay) {
            Thread.onSpinWait();
            underWay = Thread.getAllStackTraces().values().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(frame -> frame.getClassName().endsWith(".Pgd"));
        }
    }

    @Test
    void nothingIsLeftBehindInNativeMemory() {
        TrainingRun run = start(everyRule(), false, recorder);
        run.whenOver().join();
        run.evaluate(new EvaluationRequest(Split.TEST, CLEAN)).join();
        int before = engine.liveArrays().join();
        run.attack(request(1), share -> {}).join();
        run.certify(new CertificationRequest(Split.TEST, CLEAN), share -> {}).join();
        AttackRequest wrong =
                new AttackRequest(Split.TEST, CLEAN, List.of("third"), List.of(1.0), 1, 0, 1, false, 0, 0);
        assertInstanceOf(
                IllegalArgumentException.class,
                assertThrows(CompletionException.class, run.attack(wrong, share -> {})::join)
                        .getCause());
        assertEquals(before, engine.liveArrays().join());
    }

    @Test
    void armsWithoutAnAttackAreTheSameBitForBitBesideOneWithIt() {
        Arm twin = Arm.MNL.withAdversarial("twin", null);
        Arm hardened = Arm.MNL.withAdversarial("twin", new AdversarialSpec(0.5, 3, 0, List.of(), 0.6));
        float[][] plain = logits(Experiments.small(3).withArms(List.of(Arm.NONE, twin, Arm.MNL), "none"));
        float[][] beside = logits(Experiments.small(3).withArms(List.of(Arm.NONE, hardened, Arm.MNL), "none"));
        for (int r : new int[] {0, 1, 4, 5}) {
            assertArrayEquals(plain[r], beside[r], "replica " + r);
        }
        assertArrayEquals(plain[2], plain[4], 1e-5f, "the twin is mnl");
        float difference = 0;
        for (int i = 0; i < plain[2].length; i++) {
            difference = Math.max(difference, Math.abs(plain[2][i] - beside[2][i]));
        }
        assertTrue(difference > 1e-2, "and is another one under attack: " + difference);
    }

    @Test
    void anAdversarialReplicaIsTheSameAlone() {
        Arm hardened = Arm.MNL.withAdversarial("mnl+adv", new AdversarialSpec(0.5, 3, 0, List.of("right"), 1));
        Experiment together = Experiments.small(3).withArms(List.of(Arm.NONE, hardened, Arm.FORCED), "none");
        float[][] all = logits(together);
        float[][] alone = logits(together.withArms(List.of(hardened), "mnl+adv").withSeeds(new SeedRange(4, 1)));
        assertArrayEquals(alone[0], all[3], 1e-4f);
    }

    private float[][] logits(Experiment experiment) {
        Recorder each = new Recorder();
        try (TrainingRun run = start(experiment, false, each)) {
            run.whenOver().join();
            assertEquals("", each.failure());
            return run.evaluate(new EvaluationRequest(Split.TEST, CLEAN)).join().fusedLogits();
        }
    }

    private TrainedModel model() {
        return recorder.events().stream()
                .filter(TrainingEvent.Trained.class::isInstance)
                .map(event -> ((TrainingEvent.Trained) event).model())
                .findFirst()
                .orElseThrow();
    }

    private static Experiment everyRule() {
        List<Arm> arms = IntStream.range(0, FusionRule.values().length)
                .mapToObj(i -> Arm.NONE.withFusion("arm " + i, new FusionSpec(FusionRule.values()[i])))
                .toList();
        return Experiments.small(2).withArms(arms, "arm 0");
    }

    private static AttackRequest request(int steps) {
        return new AttackRequest(
                Split.TEST, CLEAN, List.of(), List.of(0.3, 1.0), Math.max(5, steps), 0, 2, false, 0, 1);
    }
}
