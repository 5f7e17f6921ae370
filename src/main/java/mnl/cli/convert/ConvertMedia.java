package mnl.cli.convert;

import mnl.cli.input.UsageException;
import mnl.data.features.SoundFeatures;
import mnl.data.importing.MediaOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code convert} understands pictures, sounds and captions. */
final class ConvertMedia {
    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            description =
                    "What the names of a folder's files say, as in {label}_{speaker}_{index}: a part called label,"
                            + " digit or word is the class, speaker or subject the group; * is anything. The column options name"
                            + " other parts. Unless given, the class is the folder.")
    String pattern = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Pictures are made grey and fitted into so many pixels; 32x32 unless given.")
    @Nullable
    String size;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description =
                    "Sample rate that sounds are brought to, 4000 to 96000. Unless given, that of the first sound, but"
                            + " no more than 16000.")
    @Nullable
    Integer rate;

    @Option(
            names = "--sound-encoding",
            paramLabel = "NAME",
            description = "mulaw (8 bits a sample, the default) or pcm16le (16 bits).")
    String encoding = "mulaw";

    @Option(
            names = "--sound-features",
            paramLabel = "NAME",
            description = "What is trained on: logmel (the default), mfcc or mfcc-deltas.")
    String features = "logmel";

    @Option(
            names = "--skip-broken",
            description =
                    "Leave out files that cannot be used, and count them, where the conversion would end otherwise.")
    boolean skipBroken;

    /**
     * The options together.
     *
     * @throws UsageException when one of them is not known
     */
    MediaOptions options() {
        int[] sides = sides();
        return new MediaOptions(pattern, sides[0], sides[1], sampleRate(), linear(), features(), skipBroken);
    }

    private int[] sides() {
        if (size == null) {
            return new int[] {MediaOptions.USUAL_SIDE, MediaOptions.USUAL_SIDE};
        }
        if (size.matches("\\d{1,4}x\\d{1,4}")) {
            int at = size.indexOf('x');
            int width = Integer.parseInt(size.substring(0, at));
            int height = Integer.parseInt(size.substring(at + 1));
            if (Math.min(width, height) >= 1 && Math.max(width, height) <= MediaOptions.LARGEST_SIDE) {
                return new int[] {width, height};
            }
        }
        throw new UsageException("--size " + size + ": write width x height in pixels, each 1 to "
                + MediaOptions.LARGEST_SIDE + ", such as 28x28.");
    }

    private int sampleRate() {
        if (rate != null && (rate < MediaOptions.LOWEST_RATE || rate > MediaOptions.HIGHEST_RATE)) {
            throw new UsageException("--rate " + rate + ": write a sample rate from " + MediaOptions.LOWEST_RATE
                    + " to " + MediaOptions.HIGHEST_RATE + " Hz, such as 16000.");
        }
        return rate == null ? 0 : rate;
    }

    private boolean linear() {
        return switch (encoding) {
            case "mulaw" -> false;
            case "pcm16le" -> true;
            default ->
                throw new UsageException("--sound-encoding " + encoding + " is not known. Choose mulaw or pcm16le.");
        };
    }

    private SoundFeatures.Kind features() {
        for (SoundFeatures.Kind kind : SoundFeatures.Kind.values()) {
            if (kind.key().equals(features)) {
                return kind;
            }
        }
        throw new UsageException("--sound-features " + features + " is not known. Choose logmel, mfcc or mfcc-deltas.");
    }
}
