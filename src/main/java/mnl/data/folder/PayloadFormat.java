package mnl.data.folder;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mnl.data.features.NGrams;
import mnl.data.features.SoundFeatures;
import mnl.words.Texts;

/**
 * How the samples of one modality lie in their payload file, see {@code sample-data/README.md}.
 *
 * @param kind the key {@code kind} of {@code dataset.json}
 * @param encoding the key {@code encoding}
 * @param suffix ending of the payload's file name, without the dot
 * @param unitBytes bytes per unit: of a sample where all are of one size, otherwise of what its length counts
 * @param varying whether samples differ in length
 * @param keys further keys with their whole numbers and texts
 * @param grams what becomes of texts; empty for other kinds
 */
public record PayloadFormat(
        String kind,
        String encoding,
        String suffix,
        int unitBytes,
        boolean varying,
        SortedMap<String, Object> keys,
        Optional<NGrams> grams) {

    public PayloadFormat {
        keys = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    private PayloadFormat(
            String kind, String encoding, String suffix, int unitBytes, boolean varying, Map<String, Object> keys) {
        this(kind, encoding, suffix, unitBytes, varying, new TreeMap<>(keys), Optional.empty());
    }

    /** Feature vectors of D 32-bit floats. */
    public static PayloadFormat features(int width) {
        return new PayloadFormat(
                "features", "f32le", "f32", Math.multiplyExact(4, width), false, Map.of("features", width));
    }

    /** Grey pictures, one byte per pixel, row by row, 0 = black. */
    public static PayloadFormat pictures(int width, int height) {
        return new PayloadFormat(
                "image",
                "gray8",
                "gray8",
                Math.multiplyExact(width, height),
                false,
                Map.of("width", width, "height", height));
    }

    /** Mono sounds in 8-bit mu-law at a sample rate in Hz. */
    public static PayloadFormat sounds(int sampleRate) {
        return sounds(sampleRate, false, SoundFeatures.Kind.LOG_MEL);
    }

    /**
     * Mono sounds.
     *
     * @param sampleRate in Hz
     * @param linear whether a sample takes 16 bits, not 8 bits of mu-law
     * @param features what becomes of them
     */
    public static PayloadFormat sounds(int sampleRate, boolean linear, SoundFeatures.Kind features) {
        Map<String, Object> keys = new TreeMap<>(Map.of("sampleRate", sampleRate));
        if (features != SoundFeatures.Kind.LOG_MEL) {
            keys.put("features", features.key());
        }
        return linear
                ? new PayloadFormat("sound", "pcm16le", "pcm", 2, true, keys)
                : new PayloadFormat("sound", "mulaw", "ulaw", 1, true, keys);
    }

    /** Texts; their length is that of their UTF-8 bytes. */
    public static PayloadFormat texts(NGrams grams) {
        return new PayloadFormat("text", "jsonl", "jsonl", 1, true, new TreeMap<>(), Optional.of(grams));
    }

    /** Whether a table {@code id,length} goes with the payload. */
    public boolean indexed() {
        return varying && grams.isEmpty();
    }

    /** Shape of one sample for a person, such as {@code 64 features}. */
    public String shape() {
        return switch (kind) {
            case "features" ->
                (Integer.valueOf(1).equals(keys.get("features"))
                        ? Texts.of("folder.payload-format.feature", keys.get("features"))
                        : Texts.of("folder.payload-format.features", keys.get("features")));
            case "image" -> Texts.of("folder.payload-format.x-pixels", keys.get("width"), keys.get("height"));
            case "sound" -> Texts.of("folder.payload-format.sound-at-hz", keys.get("sampleRate"));
            default -> kind;
        };
    }
}
