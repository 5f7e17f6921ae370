package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import mnl.data.Signal;
import mnl.data.features.Spectrogram;
import mnl.figure.Drawing;
import mnl.figure.FeatureFigure;
import mnl.figure.PictureFigure;
import mnl.figure.SoundFigure;

/** Signals as figures. */
final class Drawings {
    private static final String UNIT = "training std. dev.";

    private Drawings() {}

    static List<Drawing> of(List<String> names, List<Signal> signals) {
        List<Drawing> drawings = new ArrayList<>();
        for (int m = 0; m < signals.size(); m++) {
            drawings.add(of(names.get(m), signals.get(m)));
        }
        return drawings;
    }

    static Drawing of(String name, Signal signal) {
        if (signal instanceof Signal.Picture picture) {
            return new PictureFigure(name, picture.width(), picture.height(), picture.grey());
        }
        if (signal instanceof Signal.Sound sound) {
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
        return new FeatureFigure(name, UNIT, ((Signal.Features) signal).values());
    }
}
