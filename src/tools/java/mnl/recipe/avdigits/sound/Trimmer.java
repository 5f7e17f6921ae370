package mnl.recipe.avdigits.sound;

import java.util.Arrays;

/** Cuts the silence around a word: all before the first and after the last 10 ms frame near the loudest frame's level. */
public final class Trimmer {
    private static final double FRAME_SECONDS = 0.010;
    private static final double MARGIN_SECONDS = 0.020;
    private static final double THRESHOLD_DB = -38;

    /** The wave from 20 ms before the first frame above -38 dB of the loudest one to 20 ms after the last. */
    public Wave trim(Wave wave) {
        int frame = (int) Math.round(FRAME_SECONDS * wave.sampleRate());
        int margin = (int) Math.round(MARGIN_SECONDS * wave.sampleRate());
        int length = wave.samples().length;
        double[] power = framePower(wave, frame);
        double threshold = Arrays.stream(power).max().orElse(0) * Math.pow(10, THRESHOLD_DB / 10);
        int first = 0;
        while (first < power.length && power[first] < threshold) {
            first++;
        }
        int last = power.length - 1;
        while (last > first && power[last] < threshold) {
            last--;
        }
        int from = Math.max(0, first * frame - margin);
        int to = Math.min(length, (last + 1) * frame + margin);
        return new Wave(wave.sampleRate(), Arrays.copyOfRange(wave.samples(), from, to));
    }

    private static double[] framePower(Wave wave, int frame) {
        int length = wave.samples().length;
        double[] power = new double[(length + frame - 1) / frame];
        for (int i = 0; i < power.length; i++) {
            power[i] = wave.meanSquare(i * frame, Math.min(length, (i + 1) * frame));
        }
        return power;
    }
}
