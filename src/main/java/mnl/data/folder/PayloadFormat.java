package mnl.data.folder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the samples of one modality lie in their payload file, see {@code sample-data/README.md}.
 *
 * @param kind the key {@code kind} of {@code dataset.json}
 * @param encoding the key {@code encoding}
 * @param suffix ending of the payload's file name, without the dot
 * @param unitBytes bytes per unit: of a sample where all are of one size, otherwise of what the index counts
 * @param varying whether samples differ in length; then a table {@code id,length} goes with the payload
 * @param numbers further keys with their numbers, in order
 */
public record PayloadFormat(
        String kind, String encoding, String suffix, int unitBytes, boolean varying, Map<String, Integer> numbers) {

    public PayloadFormat {
        numbers = Map.copyOf(new LinkedHashMap<>(numbers));
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
        return new PayloadFormat("sound", "mulaw", "ulaw", 1, true, Map.of("sampleRate", sampleRate));
    }

    /** Shape of one sample for a person, such as {@code 64 features}. */
    public String shape() {
        return switch (kind) {
            case "features" -> numbers.get("features") + (numbers.get("features") == 1 ? " feature" : " features");
            case "image" -> numbers.get("width") + " x " + numbers.get("height") + " pixels";
            case "sound" -> "sound at " + numbers.get("sampleRate") + " Hz";
            default -> kind;
        };
    }
}
