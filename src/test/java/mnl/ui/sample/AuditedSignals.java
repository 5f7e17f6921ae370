package mnl.ui.sample;

import java.util.List;
import java.util.Set;
import mnl.data.Signal;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;

/** What a sample looks and sounds like. */
public final class AuditedSignals implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(SignalDrawings.class);
    }

    @Override
    public boolean growsWithTheRun() {
        return false;
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        String name = extremes.modalityNames().get(0);
        float[] wave = new float[8000];
        float[] features = new float[512];
        float[] picture = new float[784];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = 255f * (i / 28 + i % 28) / 54;
        }
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (Math.sin(0.3 * i) * Math.sin(0.001 * i));
        }
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) (100 * Math.sin(i));
        }
        return List.of(
                AuditedFigure.of("picture", SignalDrawings.of(name, new Signal.Picture(28, 28, picture)), false),
                AuditedFigure.of(
                        "large picture",
                        SignalDrawings.of(name, new Signal.Picture(1200, 300, new float[360_000])),
                        false),
                AuditedFigure.of("sound", SignalDrawings.of(name, new Signal.Sound(8000, wave)), false),
                AuditedFigure.of("features", SignalDrawings.of(name, new Signal.Features(features)), true));
    }
}
