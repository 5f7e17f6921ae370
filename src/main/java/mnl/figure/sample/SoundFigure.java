package mnl.figure.sample;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * A sound: its wave above its spectrogram, over one axis of time.
 *
 * @param title what it is
 * @param sampleRate in Hz
 * @param wave from -1 to 1
 * @param decibels level [frame][band], relative to the loudest
 * @param secondsPerFrame distance of two frames
 * @param highestHertz upper end of the last band; the first begins at 0
 * @param floor level in dB below which everything looks alike, below 0
 */
public record SoundFigure(
        String title,
        int sampleRate,
        float[] wave,
        float[][] decibels,
        double secondsPerFrame,
        double highestHertz,
        double floor)
        implements Drawing {
    private static final double WAVE_SHARE = 0.3;
    private static final double CELL = 2;

    /** Length in seconds. */
    double seconds() {
        return wave.length / (double) sampleRate;
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new SoundPainter(surface, options, this).paint(width, height, WAVE_SHARE, CELL);
    }

    /** Level in the frame and the band that hold a moment and a frequency. */
    double level(double second, double hertz) {
        int frame = Math.min(decibels.length - 1, (int) (second / secondsPerFrame));
        int band = Math.min(decibels[frame].length - 1, (int) (hertz / highestHertz * decibels[frame].length));
        return decibels[frame][band];
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("second", "amplitude");
        for (int i = 0; i < wave.length; i++) {
            out.line(i / (double) sampleRate, wave[i]);
        }
        return out.text();
    }

    @Override
    public String summary() {
        return Texts.of("figure.sound-figure.a-sound-of-seconds", title, Numbers.decimals(seconds(), 2), sampleRate);
    }

    @Override
    public double leastHeight(double fontSize) {
        return 9.5 * fontSize;
    }
}
