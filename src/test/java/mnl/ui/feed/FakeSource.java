package mnl.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.RunLayout;
import mnl.data.BayesCeiling;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;

/** Five test samples whose pictures are as grey as the severity, with a sound and a feature vector. */
public final class FakeSource implements DataSource, Dataset {
    /** What {@link #signal} was asked for. */
    public final List<NoiseSpec> noises = new ArrayList<>();

    private final DatasetInfo info;
    private final BayesCeiling ceiling;

    public FakeSource(RunLayout layout, BayesCeiling ceiling) {
        this.ceiling = ceiling;
        List<ModalityInfo> modalities = layout.modalities().stream()
                .map(name -> new ModalityInfo(name, kind(name), 4))
                .toList();
        this.info = new DatasetInfo("fake", "CC0-1.0", layout.classNames(), modalities);
    }

    private static ModalityKind kind(String name) {
        return switch (name) {
            case "image" -> ModalityKind.IMAGE;
            case "audio" -> ModalityKind.SOUND;
            case "text" -> ModalityKind.TEXT;
            default -> ModalityKind.FEATURES;
        };
    }

    @Override
    public DatasetInfo info() {
        return info;
    }

    @Override
    public Dataset forSeed(long seed) {
        return this;
    }

    @Override
    public String fingerprint() {
        return "00";
    }

    @Override
    public int size(Split split) {
        return 5;
    }

    @Override
    public int[] labels(Split split) {
        return new int[] {0, 1, 2, 3, 0};
    }

    @Override
    public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        return new float[20];
    }

    @Override
    public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
        noises.add(noise);
        float level = (float) (25 * noise.severity());
        return switch (info.modalities().get(modality).kind()) {
            case IMAGE -> new Signal.Picture(2, 2, new float[] {level, 255, 0, 10 * sample});
            case SOUND -> new Signal.Sound(8000, new float[] {0, level / 255, 0, -level / 255});
            case TEXT -> new Signal.Text(List.of(new Signal.Piece("a", "_", Signal.TextChange.MASKED)));
            case FEATURES -> new Signal.Features(new float[] {1, -1, level, 0});
        };
    }

    @Override
    public Optional<BayesCeiling> bayesCeiling() {
        return Optional.ofNullable(ceiling);
    }
}
