package mnl.experiment;

import mnl.words.Texts;

/**
 * Kinds of noise, with the map from the common severity scale 0-10 to each one's native unit. Severity 0 is no noise at
 * all, and {@link #MISSING} has no severity.
 */
public enum NoiseKind {
    NONE(Texts.of("experiment.noise-kind.none"), ""),
    /** Features: Gaussian, sigma in units of each feature's training standard deviation. */
    FEATURE_GAUSSIAN(Texts.of("experiment.noise-kind.gaussian"), "σ"),
    /** Features: each value set to its training mean with this probability. */
    FEATURE_DROPOUT(Texts.of("experiment.noise-kind.dropout"), Texts.of("experiment.noise-kind.of-the-values")),
    /** Pictures: Gaussian, sigma in grey levels of 255, clipped at both ends. */
    IMAGE_GAUSSIAN(Texts.of("experiment.noise-kind.gaussian"), Texts.of("experiment.noise-kind.grey-levels")),
    /** Pictures: each pixel black or white with this probability. */
    IMAGE_SALT_AND_PEPPER(
            Texts.of("experiment.noise-kind.salt-and-pepper"), Texts.of("experiment.noise-kind.of-the-pixels")),
    /** Pictures: Gaussian blur, sigma in pixels. */
    IMAGE_BLUR(Texts.of("experiment.noise-kind.blur"), "px"),
    /** Pictures: a mid-grey square of this share of the side, anywhere. */
    IMAGE_OCCLUSION(Texts.of("experiment.noise-kind.occlusion"), Texts.of("experiment.noise-kind.of-the-side")),
    /** Sound: white noise at this signal-to-noise ratio. */
    SOUND_WHITE(Texts.of("experiment.noise-kind.white-noise"), Texts.of("experiment.noise-kind.db-snr")),
    /** Sound: other utterances of the dataset mixed in at this signal-to-noise ratio. */
    SOUND_BABBLE(Texts.of("experiment.noise-kind.babble"), Texts.of("experiment.noise-kind.db-snr")),
    /** Sound: the wave clipped at this share of its peak. */
    SOUND_CLIPPING(Texts.of("experiment.noise-kind.clipping"), Texts.of("experiment.noise-kind.of-the-peak")),
    /**
     * Text: each character changed with probability p (covered by an underscore 0.4 p, dropped 0.3 p, another letter 0.3 p), and
     * in each word two neighbours swapped with probability p.
     */
    TEXT_MISSPELLING(Texts.of("experiment.noise-kind.misspelling"), Texts.of("experiment.noise-kind.per-letter")),
    /** Text: each word replaced by one underscore with this probability. */
    TEXT_MASK_WORDS(Texts.of("experiment.noise-kind.masked-words"), Texts.of("experiment.noise-kind.of-words")),
    /** Text: each pair of neighbouring characters of a word swapped with this probability. */
    TEXT_SWAP_LETTERS(Texts.of("experiment.noise-kind.swapped-letters"), Texts.of("experiment.noise-kind.of-pairs")),
    /** Any kind: the modality is missing (features 0, mid-grey, silence, no text). A switch: it has no severity. */
    MISSING(Texts.of("experiment.noise-kind.missing"), "");

    private final String label;
    private final String unit;

    NoiseKind(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** Whether there can be more or less of it; otherwise it is a switch, or nothing at all. */
    public boolean isGraded() {
        return this != NONE && this != MISSING;
    }

    /** Unit of {@link #level}. */
    public String unit() {
        return unit;
    }

    /**
     * The native level at a severity.
     *
     * @param severity above 0, up to 10
     */
    public double level(double severity) {
        return switch (this) {
            case NONE, MISSING -> severity;
            case FEATURE_GAUSSIAN -> 0.25 * severity;
            case FEATURE_DROPOUT -> severity / 10;
            case IMAGE_GAUSSIAN -> 10 * severity;
            case IMAGE_SALT_AND_PEPPER -> severity / 20;
            case IMAGE_BLUR -> 0.3 * severity;
            case IMAGE_OCCLUSION -> 0.08 * severity;
            case SOUND_WHITE, SOUND_BABBLE -> 20 - 4 * severity;
            case TEXT_MISSPELLING, TEXT_MASK_WORDS, TEXT_SWAP_LETTERS -> severity / 10;
            case SOUND_CLIPPING -> Math.pow(10, -severity / 5);
        };
    }
}
