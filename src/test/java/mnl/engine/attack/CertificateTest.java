package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.robust.CertifiedRadii;
import mnl.data.Split;
import mnl.engine.CertificationRequest;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every right sample is attacked at a radius of its own: its certificate, or one that is not a certificate. */
class CertificateTest {
    private static final int SAMPLES = 400;
    private static final int STEPS = 10;
    private static final FusionSpec WEIGHTED =
            new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 1.0, "quiet", 3.0), false, 0, 1);
    private static final FusionSpec LEARNED =
            new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 1.0, "quiet", 3.0), true, 0, 1);

    /** Two arms and two seeds with 400 samples each are 1,600 samples; all the models here together 9,600. */
    @ParameterizedTest
    @CsvSource({"MEAN, 0", "WEIGHTED, 0", "PRODUCT_OF_EXPERTS, 0", "MEAN, 1", "LEARNED, 1", "PRODUCT_OF_EXPERTS, 2"})
    void noAttackInsideTheCertificateFlipsAPrediction(String fusion, int depth) throws InterruptedException {
        try (Victim victim = victim(fusion, depth)) {
            CertifiedRadii[] radii = certificates(victim);
            Attacked inside = attacked(victim, (r, i) -> 0.99999 * radii[r].radius(i));
            assertEquals(0, inside.flipped, "inside the certificate");
            assertTrue(inside.right > SAMPLES * 4 / 2, "most samples are attacked: " + inside.right);
            if (depth == 0) {
                Attacked outside = attacked(victim, (r, i) -> 1.001 * radii[r].radius(i));
                assertTrue(
                        outside.flipped > 0.97 * outside.right,
                        "a linear model's certificate is the distance: " + outside.flipped + " of " + outside.right
                                + " flipped just outside of it");
            }
        }
    }

    /** Why a certificate looks at every class: with the fused runner-up alone the bound is broken. */
    @Test
    void theBoundOfTheRunnerUpAloneIsBroken() throws InterruptedException {
        try (Victim victim = victim("MEAN", 0)) {
            double[][] radii = RunnerUpBound.of(victim);
            Attacked attacked = attacked(victim, (r, i) -> 0.99 * radii[r][i]);
            double share = (double) attacked.flipped / attacked.right;
            assertTrue(share > 0.02, "broken on a share of " + share);
        }
    }

    private static Victim victim(String fusion, int depth) throws InterruptedException {
        FusionSpec spec =
                switch (fusion) {
                    case "WEIGHTED" -> WEIGHTED;
                    case "LEARNED" -> LEARNED;
                    default -> new FusionSpec(FusionRule.valueOf(fusion));
                };
        return Victim.train(Victim.experiment(spec, new EncoderSpec(12, depth), SAMPLES, Arm.NONE, Arm.MNL));
    }

    private static CertifiedRadii[] certificates(Victim victim) {
        try (CertificationComputation work =
                new CertificationComputation(victim.snapshot(), new CertificationRequest(Split.TEST, Victim.CLEAN))) {
            while (work.advance()) {
                assertTrue(work.share() < 1);
            }
            return work.result().arms().stream()
                    .map(ArmRadii::perSeed)
                    .flatMap(seeds -> seeds.stream().map(CertifiedRadii.class::cast))
                    .toArray(CertifiedRadii[]::new);
        }
    }

    /** How many right samples were attacked and flipped. */
    private record Attacked(int right, int flipped) {}

    private static Attacked attacked(Victim victim, ToDoubleBiFunction<Integer, Integer> radius) {
        int right = 0;
        int flipped = 0;
        int seeds = victim.layout().seeds().size();
        try (Snapshot snapshot = victim.snapshot()) {
            for (int arm = 0; arm < victim.layout().arms().size(); arm++) {
                float[] radii = new float[seeds * SAMPLES];
                for (int i = 0; i < radii.length; i++) {
                    radii[i] = (float) radius.applyAsDouble(arm * seeds + i / SAMPLES, i % SAMPLES);
                }
                boolean[] found = flips(snapshot, arm, radii);
                for (int i = 0; i < radii.length; i++) {
                    right += radii[i] > 0 ? 1 : 0;
                    flipped += radii[i] > 0 && found[i] ? 1 : 0;
                }
            }
        }
        return new Attacked(right, flipped);
    }

    private static boolean[] flips(Snapshot snapshot, int arm, float[] radii) {
        int seeds = snapshot.layout().seeds().size();
        boolean[] flipped = new boolean[radii.length];
        try (NDManager scratch = snapshot.scratch()) {
            Pgd pgd = new Pgd(snapshot.runtime(), snapshot.arm(scratch, arm), new boolean[] {true, true});
            NDList clean = snapshot.split().range(scratch, seeds, 0, SAMPLES);
            MarginObjective objective =
                    new MarginObjective(snapshot.split().targets(scratch, 0, SAMPLES), snapshot.classes());
            NDArray radius = scratch.create(radii, new Shape(seeds, SAMPLES, 1));
            for (int k = 0; k < snapshot.classes(); k++) {
                NDArray[] offsets = {clean.get(0).zerosLike(), clean.get(1).zerosLike()};
                MarginObjective rival = objective.towards(k);
                pgd.move(clean, rival, offsets, radius, STEPS, radius.mul(0.2), margins -> mark(flipped, margins));
                mark(flipped, pgd.margins(scratch, clean, rival, offsets));
            }
        }
        return flipped;
    }

    private static void mark(boolean[] flipped, NDArray margins) {
        float[] values = margins.toFloatArray();
        for (int i = 0; i < values.length; i++) {
            flipped[i] |= values[i] >= 0;
        }
    }
}
