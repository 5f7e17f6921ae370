package mnl.experiment;

import java.util.List;

/** What a modality's samples are to a person. */
public enum ModalityKind {
    FEATURES,
    IMAGE,
    SOUND,
    TEXT;

    /** The kinds of noise that apply, the default one first. */
    public List<NoiseKind> noiseKinds() {
        return switch (this) {
            case FEATURES -> List.of(NoiseKind.FEATURE_GAUSSIAN, NoiseKind.FEATURE_DROPOUT, NoiseKind.MISSING);
            case IMAGE ->
                List.of(
                        NoiseKind.IMAGE_GAUSSIAN,
                        NoiseKind.IMAGE_SALT_AND_PEPPER,
                        NoiseKind.IMAGE_BLUR,
                        NoiseKind.IMAGE_OCCLUSION,
                        NoiseKind.MISSING);
            case SOUND ->
                List.of(NoiseKind.SOUND_WHITE, NoiseKind.SOUND_BABBLE, NoiseKind.SOUND_CLIPPING, NoiseKind.MISSING);
            case TEXT ->
                List.of(
                        NoiseKind.TEXT_MISSPELLING,
                        NoiseKind.TEXT_MASK_WORDS,
                        NoiseKind.TEXT_SWAP_LETTERS,
                        NoiseKind.MISSING);
        };
    }
}
