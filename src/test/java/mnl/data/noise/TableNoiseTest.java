package mnl.data.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.data.random.SeededStream;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

/** Noise on a whole split is that of sample after sample, and what it draws is drawn once. */
class TableNoiseTest {
    private static final int SAMPLES = 30;
    private static final ModalityInfo PIXELS = new ModalityInfo("pixels", ModalityKind.FEATURES, 7);
    private static final ModalityInfo SOUND = new ModalityInfo("sound", ModalityKind.FEATURES, 7);

    private final TableNoise noise = new TableNoise();
    private final AtomicInteger drawn = new AtomicInteger();
    private final IntToLongFunction keys = sample -> {
        drawn.incrementAndGet();
        return SeededStream.key("sample " + sample);
    };

    private static float[] clean(int numbers) {
        Random random = new Random(1);
        float[] values = new float[numbers];
        for (int i = 0; i < numbers; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private float[] noisy(Split split, ModalityInfo modality, NoiseSpec spec, long seed) {
        float[] values = clean(SAMPLES * 7);
        noise.apply(values, split, modality, spec, seed, keys);
        return values;
    }

    private static float[] oneByOne(ModalityInfo modality, NoiseSpec spec, long seed) {
        float[] values = clean(SAMPLES * 7);
        for (int i = 0; i < SAMPLES; i++) {
            int start = i * 7;
            new NoiseDraw(modality)
                    .stream(spec, seed, SeededStream.key("sample " + i))
                            .ifPresent(stream -> FeatureNoise.apply(values, start, 7, spec, stream));
        }
        return values;
    }

    @Test
    void itIsThatOfSampleAfterSample() {
        for (NoiseKind kind : ModalityKind.FEATURES.noiseKinds()) {
            for (double severity : new double[] {0, 0.3, 4, 10}) {
                for (double share : new double[] {1, 0.4, 0}) {
                    for (ModalityInfo modality : new ModalityInfo[] {PIXELS, SOUND}) {
                        NoiseSpec spec = new NoiseSpec(kind, severity, share);
                        assertArrayEquals(
                                oneByOne(modality, spec, 3), noisy(Split.TEST, modality, spec, 3), spec.toString());
                        assertArrayEquals(
                                oneByOne(modality, spec, 4), noisy(Split.TEST, modality, spec, 4), spec.toString());
                    }
                }
            }
        }
    }

    @Test
    void anotherSeverityOrShareDrawsNothing() {
        noisy(Split.TEST, PIXELS, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 1, 1), 3);
        assertEquals(SAMPLES, drawn.get());
        noisy(Split.TEST, PIXELS, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 2, 0.5), 3);
        assertEquals(SAMPLES, drawn.get());
    }

    @Test
    void anotherSplitSeedOrModalityDrawsItsOwn() {
        NoiseSpec spec = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 1, 1);
        noisy(Split.TEST, PIXELS, spec, 3);
        noisy(Split.TRAIN, PIXELS, spec, 3);
        noisy(Split.TEST, SOUND, spec, 3);
        noisy(Split.TEST, PIXELS, spec, 4);
        assertEquals(4 * SAMPLES, drawn.get());
    }

    @Test
    void whatIsTooMuchToKeepIsDrawnAgain() {
        NoiseSpec spec = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 1, 1);
        ModalityInfo wide = new ModalityInfo("wide", ModalityKind.FEATURES, 1 << 18);
        for (long seed : new long[] {1, 2, 1}) {
            noise.apply(new float[3 << 18], Split.TEST, wide, spec, seed, keys);
        }
        assertEquals(9, drawn.get(), "the first draws made room for the second");
        noise.apply(new float[5 << 18], Split.TEST, wide, spec, 1, keys);
        noise.apply(new float[5 << 18], Split.TEST, wide, spec, 1, keys);
        assertEquals(19, drawn.get(), "more than is kept at all");
    }
}
