package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attack on a model with hidden layers under weights that depend on the input, which training detaches. */
class PgdTest {
    private static final int SAMPLES = 60;
    private static final int SEEDS = 2;
    private static final Consumer<NDArray> NOBODY = margins -> {};

    private Victim victim;

    @BeforeEach
    void train() throws InterruptedException {
        victim = Victim.train(Victim.experiment(
                new FusionSpec(FusionRule.QMF_ENERGY), new EncoderSpec(10, 1), SAMPLES, Arm.NONE, Arm.MNL));
    }

    @AfterEach
    void close() {
        victim.close();
    }

    @Test
    void aShortStepRaisesTheMarginAsFiniteDifferencesSay() {
        try (Snapshot snapshot = victim.snapshot();
                NDManager scratch = snapshot.scratch()) {
            Setting setting = new Setting(snapshot, scratch, true, true);
            float[] before = setting.margins();
            float length = 1e-2f;
            setting.move(1, 1, length);
            float[] after = setting.margins();
            float[][] step = {setting.offsets[0].toFloatArray(), setting.offsets[1].toFloatArray()};
            int near = 0;
            for (int i = 0; i < 20; i++) {
                double slope = norm(setting.differences(i, 2e-3f));
                near += Math.abs(slope - (after[i] - before[i]) / length) < 0.05 * slope ? 1 : 0;
                assertEquals(length, norm(row(step[0], i, 8), row(step[1], i, 8)), 1e-5);
            }
            assertTrue(near >= 16, "all but those beside a kink, and these are " + near + " of 20");
        }
    }

    @Test
    void everyPointStaysInTheJointBall() {
        try (Snapshot snapshot = victim.snapshot();
                NDManager scratch = snapshot.scratch()) {
            Setting setting = new Setting(snapshot, scratch, true, true);
            setting.move(7, 0.8f, 0.5f);
            float[] first = setting.offsets[0].toFloatArray();
            float[] second = setting.offsets[1].toFloatArray();
            double longest = 0;
            for (int i = 0; i < SEEDS * SAMPLES; i++) {
                double length = norm(row(first, i, 8), row(second, i, 8));
                assertTrue(length <= 0.8, "sample " + i + " is " + length + " away");
                longest = Math.max(longest, length);
            }
            assertEquals(0.8, longest, 1e-4, "and reaches its edge");
        }
    }

    @Test
    void anAttackOnOneModalityLeavesTheOtherUntouched() {
        try (Snapshot snapshot = victim.snapshot();
                NDManager scratch = snapshot.scratch()) {
            Setting setting = new Setting(snapshot, scratch, false, true);
            setting.move(5, 0.5f, 0.2f);
            NDList moved = setting.pgd.at(scratch, setting.clean, setting.offsets);
            assertArrayEquals(setting.clean.get(0).toFloatArray(), moved.get(0).toFloatArray());
            float[] offset = setting.offsets[1].toFloatArray();
            assertTrue(norm(row(offset, 0, 8)) > 0.1);
        }
    }

    @Test
    void moreMovedAndMoreTriedFlipsMore() {
        AttackResult joint = attack(List.of(), 1, false, 0);
        AttackResult alone = attack(List.of("quiet"), 1, false, 0);
        AttackResult restarted = attack(List.of(), 3, true, 0);
        AttackResult part = attack(List.of(), 3, true, 20);
        for (int r = 0; r < 4; r++) {
            assertEquals(joint.cleanAccuracy(r), alone.cleanAccuracy(r));
            assertTrue(joint.accuracy(r, 1) < joint.cleanAccuracy(r) - 0.1, "the attack works");
            assertTrue(joint.accuracy(r, 1) < alone.accuracy(r, 1), "two modalities give more than one");
            for (int i = 0; i < SAMPLES; i++) {
                assertTrue(restarted.flippedAt()[r][i] <= joint.flippedAt()[r][i], "further tries lose nothing");
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(restarted.flippedAt()[r][i], part.flippedAt()[r][i], "whoever else is attacked");
            }
        }
        assertEquals(20, part.flippedAt()[0].length);
        assertThrows(IllegalArgumentException.class, () -> attack(List.of("third"), 1, false, 0));
    }

    private AttackResult attack(List<String> modalities, int starts, boolean targeted, int samples) {
        AttackRequest request = new AttackRequest(
                Split.TEST, Victim.CLEAN, modalities, List.of(0.4, 1.0), 8, 0, starts, targeted, samples, 5);
        try (AttackComputation work = new AttackComputation(victim.snapshot(), request)) {
            while (work.advance()) {
                assertTrue(work.share() < 1);
            }
            assertEquals(1, work.share());
            return work.result();
        }
    }

    private static float[] row(float[] values, int row, int width) {
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }

    private static double norm(float[]... parts) {
        double squares = 0;
        for (float[] part : parts) {
            for (float value : part) {
                squares += (double) value * value;
            }
        }
        return Math.sqrt(squares);
    }

    /** The first arm under attack from the samples themselves. */
    private static final class Setting {
        private final NDManager scratch;
        private final Pgd pgd;
        private final NDList clean;
        private final MarginObjective objective;
        private final NDArray[] offsets;

        Setting(Snapshot snapshot, NDManager scratch, boolean... moved) {
            this.scratch = scratch;
            pgd = new Pgd(snapshot.runtime(), snapshot.arm(scratch, 0), moved);
            clean = snapshot.split().range(scratch, SEEDS, 0, SAMPLES);
            objective = new MarginObjective(snapshot.split().targets(scratch, 0, SAMPLES), snapshot.classes());
            offsets = new NDArray[moved.length];
            for (int m = 0; m < moved.length; m++) {
                offsets[m] = moved[m] ? clean.get(m).zerosLike() : null;
            }
        }

        void move(int steps, float radius, float length) {
            NDArray ball = scratch.full(new Shape(1), radius);
            pgd.move(clean, objective, offsets, ball, steps, scratch.full(new Shape(1), length), NOBODY);
        }

        float[] margins() {
            return pgd.margins(scratch, clean, objective, offsets).toFloatArray();
        }

        /** The gradient of one sample's margin at the sample itself, by central differences. */
        float[] differences(int sample, float width) {
            float[] gradient = new float[16];
            for (int m = 0; m < 2; m++) {
                for (int i = 0; i < 8; i++) {
                    float up = marginAt(sample, m, i, width);
                    gradient[8 * m + i] = (up - marginAt(sample, m, i, -width)) / (2 * width);
                }
            }
            return gradient;
        }

        private float marginAt(int sample, int modality, int feature, float offset) {
            float[] values = new float[SEEDS * SAMPLES * 8];
            values[sample * 8 + feature] = offset;
            NDArray[] one = {clean.get(0).zerosLike(), clean.get(1).zerosLike()};
            one[modality] = scratch.create(values, clean.get(modality).getShape());
            return pgd.margins(scratch, clean, objective, one).toFloatArray()[sample];
        }
    }
}
