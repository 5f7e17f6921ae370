package mnl.data.noise;

import java.util.Optional;
import mnl.data.DataException;
import mnl.data.ModalityInfo;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/**
 * The randomness of one sample in one modality: which of its noise streams opens. The stream depends on seed, modality, kind
 * and sample, never on severity, split or position, so that a growing severity shows the same noise growing.
 */
public final class NoiseDraw {
    private final ModalityInfo modality;
    private final long modalityKey;

    /** Draws for one modality. */
    public NoiseDraw(ModalityInfo modality) {
        this.modality = modality;
        modalityKey = SeededStream.key(modality.name());
    }

    /**
     * The stream that noise on a sample is drawn from, or nothing where this sample stays as it is. A sample that gets noise
     * at one share gets it at every larger one.
     *
     * @param noise what is done
     * @param noiseSeed start of all streams
     * @param sample key of the sample, see {@link SeededStream#key}
     */
    public Optional<SeededStream> stream(NoiseSpec noise, long noiseSeed, long sample) {
        if (noise.isNone()) {
            return Optional.empty();
        }
        SeededStream stream = opened(noise.kind(), noiseSeed, sample);
        return stream.nextDouble() < noise.share() ? Optional.of(stream) : Optional.empty();
    }

    /** The stream of a sample, whose first number says from which share on it gets noise. */
    SeededStream opened(NoiseKind kind, long noiseSeed, long sample) {
        return SeededStream.of(noiseSeed, modalityKey, SeededStream.key(kind.name()), sample);
    }

    /**
     * Refuses noise that cannot be put into this modality.
     *
     * @throws DataException naming the kinds that can
     */
    public void check(NoiseSpec noise) {
        if (noise.kind() != NoiseKind.NONE && !modality.kind().noiseKinds().contains(noise.kind())) {
            throw new DataException(Texts.of(
                    "noise.noise-draw.the-noise-does-not",
                    noise.kind(),
                    modality.name(),
                    modality.kind(),
                    modality.kind().noiseKinds()));
        }
        boolean inRange = noise.severity() >= 0 && noise.severity() <= 10 && noise.share() >= 0 && noise.share() <= 1;
        if (!inRange) {
            throw new DataException(
                    Texts.of("noise.noise-draw.the-noise-on-the", modality.name(), noise.severity(), noise.share()));
        }
    }
}
