package mnl.data.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.data.random.SeededStream;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class SoundNoiseTest {
    private static final float[][] WAVES = {tone(0.05), tone(0.31), tone(0.7), tone(1.1), tone(0.011)};
    private static final SoundNoise NOISE = new SoundNoise(new Voices() {
        @Override
        public int count() {
            return WAVES.length;
        }

        @Override
        public float[] wave(int index) {
            return WAVES[index];
        }
    });

    private static float[] tone(double step) {
        float[] wave = new float[1500];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.14 * Math.sin(step * i));
        }
        return wave;
    }

    private static float[] noisy(NoiseKind kind, double severity) {
        return NOISE.apply(WAVES[0], 0, new NoiseSpec(kind, severity, 1), new SeededStream(9));
    }

    /** SNR in dB of a mixture that may have been turned down: its gain is found by least squares against the noise at 20 dB. */
    private static double achieved(NoiseKind kind, double severity) {
        float[] clean = WAVES[0];
        float[] mixture = noisy(kind, severity);
        float[] little = noisy(kind, 0.001);
        double[] noise = new double[clean.length];
        double ss = 0;
        double nn = 0;
        double sn = 0;
        double sm = 0;
        double nm = 0;
        for (int i = 0; i < clean.length; i++) {
            noise[i] = little[i] - clean[i];
            ss += clean[i] * clean[i];
            nn += noise[i] * noise[i];
            sn += clean[i] * noise[i];
            sm += clean[i] * mixture[i];
            nm += noise[i] * mixture[i];
        }
        double determinant = ss * nn - sn * sn;
        double a = (sm * nn - nm * sn) / determinant;
        double b = (nm * ss - sm * sn) / determinant;
        return 10 * Math.log10(a * a * ss / (b * b * nn));
    }

    @Test
    void theRatioIsReachedForEveryClipAndTheNoiseIsTheSameOneGrowing() {
        for (NoiseKind kind : new NoiseKind[] {NoiseKind.SOUND_WHITE, NoiseKind.SOUND_BABBLE}) {
            for (double severity : new double[] {2, 5, 7, 10}) {
                assertEquals(20 - 4 * severity, achieved(kind, severity), 0.1, kind + " " + severity);
            }
        }
    }

    @Test
    void loudMixturesAreTurnedDownRatherThanClipped() {
        float peak = 0;
        for (float value : noisy(NoiseKind.SOUND_WHITE, 10)) {
            peak = Math.max(peak, Math.abs(value));
        }
        assertEquals(1, peak, 1e-6);
    }

    @Test
    void clippingCutsAtItsShareOfThePeak() {
        float[] clipped = noisy(NoiseKind.SOUND_CLIPPING, 5);
        float peak = 0;
        int atPeak = 0;
        for (float value : clipped) {
            peak = Math.max(peak, Math.abs(value));
        }
        for (float value : clipped) {
            atPeak += Math.abs(value) == peak ? 1 : 0;
        }
        assertEquals(0.014, peak, 1e-4);
        assertTrue(atPeak > 1000, "most of the wave is cut, " + atPeak);
    }

    @Test
    void missingIsSilenceAndSilenceStaysSilent() {
        assertArrayEquals(new float[1500], noisy(NoiseKind.MISSING, 1));
        float[] silence =
                NOISE.apply(new float[300], 0, new NoiseSpec(NoiseKind.SOUND_WHITE, 5, 1), new SeededStream(1));
        assertArrayEquals(new float[300], silence);
    }
}
