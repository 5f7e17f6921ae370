package mnl.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.words.Texts;

/**
 * Noise in words, as the window, the command line and the reports write it and read it back: the one home of how a level, a
 * share or a kind is put. A level that is a share is a percentage everywhere.
 */
public final class NoiseText {
    private static final Set<NoiseKind> SHARES = EnumSet.of(
            NoiseKind.FEATURE_DROPOUT,
            NoiseKind.IMAGE_SALT_AND_PEPPER,
            NoiseKind.IMAGE_OCCLUSION,
            NoiseKind.SOUND_CLIPPING,
            NoiseKind.TEXT_MISSPELLING,
            NoiseKind.TEXT_MASK_WORDS,
            NoiseKind.TEXT_SWAP_LETTERS);

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    private NoiseText() {}

    /**
     * The level at a severity in the noise's own unit, such as {@code −8 dB SNR} or {@code 30 % of words}; {@code clean} where
     * nothing is done and {@code missing} where the modality is.
     *
     * @param severity 0 to 10
     */
    public static String level(NoiseKind kind, double severity) {
        if (kind == NoiseKind.NONE || severity <= 0) {
            return "clean";
        }
        if (kind == NoiseKind.MISSING) {
            return kind.label();
        }
        double level = kind.level(severity);
        return (SHARES.contains(kind) ? percent(level) : number(level)) + " " + kind.unit();
    }

    /**
     * Noise with its level and, where not every sample gets it, its share, such as
     * {@code Gaussian, 1 σ, on 50 % of the samples}.
     */
    public static String of(NoiseSpec noise) {
        if (noise.isNone()) {
            return "clean";
        }
        String level = level(noise.kind(), noise.severity());
        String text = noise.kind() == NoiseKind.MISSING ? level : noise.kind().label() + ", " + level;
        return noise.share() < 1
                ? Texts.of("experiment.noise-text.on-of-the-samples", text, percent(noise.share()))
                : text;
    }

    /**
     * What several modalities are under, as the rest of a sentence: {@code without noise}, or
     * {@code under noise on image (Gaussian, 1 σ) and audio (missing)}.
     *
     * @param modalities their names
     * @param noise of each, in the same order
     */
    public static String under(List<String> modalities, List<NoiseSpec> noise) {
        List<String> noisy = IntStream.range(0, modalities.size())
                .filter(m -> !noise.get(m).isNone())
                .mapToObj(m -> modalities.get(m) + " (" + of(noise.get(m)) + ")")
                .toList();
        if (noisy.isEmpty()) {
            return Texts.of("experiment.noise-text.without-noise");
        }
        int last = noisy.size() - 1;
        return last == 0
                ? Texts.of("experiment.noise-text.under-noise-on", noisy.get(0))
                : Texts.of(
                        "experiment.noise-text.under-noise-on-and",
                        String.join(", ", noisy.subList(0, last)),
                        noisy.get(last));
    }

    /** The noise that an experiment is evaluated under, in the same words. */
    public static String under(Experiment experiment) {
        List<ModalitySpec> active = experiment.activeModalities();
        return under(
                active.stream().map(ModalitySpec::name).toList(),
                active.stream().map(ModalitySpec::evaluationNoise).toList());
    }

    /** A kind as one word, such as {@code salt-and-pepper}. */
    public static String word(NoiseKind kind) {
        return hyphenated(kind.label());
    }

    /** The words of kinds, with commas between. */
    public static String words(List<NoiseKind> kinds) {
        return kinds.stream().map(NoiseText::word).collect(Collectors.joining(", "));
    }

    /**
     * The kind of a name: its word, its label or its name in JSON, in upper or lower case, with spaces, hyphens or
     * underscores.
     *
     * @param kinds those that are possible
     */
    public static Optional<NoiseKind> find(List<NoiseKind> kinds, String name) {
        String wanted = hyphenated(name);
        return kinds.stream()
                .filter(kind ->
                        word(kind).equals(wanted) || hyphenated(kind.name()).equals(wanted))
                .findFirst();
    }

    private static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    }

    /** With a decimal below ten percent only, and there only where it is none of zero. */
    private static String percent(double share) {
        int decimals = share < 0.1 ? 1 : 0;
        return plain(BigDecimal.valueOf(100 * share).round(FOUR_DIGITS).setScale(decimals, RoundingMode.HALF_UP))
                + " %";
    }

    private static String number(double value) {
        return plain(BigDecimal.valueOf(value).round(FOUR_DIGITS));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
