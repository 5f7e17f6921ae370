package mnl.ui.sample;

import mnl.data.Signal;
import mnl.data.features.Spectrogram;
import mnl.figure.Drawing;
import mnl.figure.sample.FeatureFigure;
import mnl.figure.sample.PictureFigure;
import mnl.figure.sample.SoundFigure;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Signals as figures. */
final class SignalDrawings {
    private static final String UNIT = Texts.of("sample.signal-drawings.std-dev");

    private SignalDrawings() {}

    /** The figure of a signal; null for a text. */
    static @Nullable Drawing of(String name, Signal signal) {
        if (signal instanceof Signal.Picture picture) {
            return new PictureFigure(name, picture.width(), picture.height(), picture.grey());
        }
        if (signal instanceof Signal.Sound sound) {
            return sound(name, sound);
        }
        if (signal instanceof Signal.Features features) {
            return new FeatureFigure(name, UNIT, features.values());
        }
        return null;
    }

    private static SoundFigure sound(String name, Signal.Sound sound) {
        Spectrogram spectrogram = Spectrogram.of(sound.wave(), sound.sampleRate());
        return new SoundFigure(
                name,
                sound.sampleRate(),
                sound.wave(),
                spectrogram.decibels(),
                spectrogram.secondsPerFrame(),
                spectrogram.highestHertz(),
                Spectrogram.FLOOR);
    }
}
