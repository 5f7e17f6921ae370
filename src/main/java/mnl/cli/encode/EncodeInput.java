package mnl.cli.encode;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.cli.input.UsageException;
import mnl.data.Signal;
import mnl.engine.FeatureInput;
import mnl.engine.Pooling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code encode} that say how a sample goes into the network. */
final class EncodeInput {
    private static final int IMAGENET_CHANNELS = 3;
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Pictures: width and height that the network takes; the dataset's own unless given.")
    private @Nullable String size;

    @Option(
            names = "--channels",
            paramLabel = "N",
            description = "Pictures: the grey picture in N channels; 1 unless given.")
    private @Nullable Integer channels;

    @Option(
            names = "--imagenet",
            description = "Pictures: three channels, scaled as networks trained on ImageNet expect them.")
    private boolean imagenet;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Sound: every wave cut to, or silence added up to, this length; 1 unless given.")
    private double seconds = 1;

    @Option(names = "--tokenizer", paramLabel = "FILE", description = "Text: the tokenizer.json of the network.")
    private @Nullable Path tokenizer;

    @Option(names = "--length", paramLabel = "L", description = "Text: tokens per text; 128 unless given.")
    private int length = 128;

    @Option(
            names = "--pooling",
            paramLabel = "HOW",
            description = "Text: MEAN of the tokens' vectors (unless given), or the FIRST one.")
    private Pooling pooling = Pooling.MEAN;

    /** How samples like this one go in. */
    FeatureInput of(Signal sample) {
        if (sample instanceof Signal.Picture picture) {
            return picture(picture);
        }
        if (sample instanceof Signal.Sound) {
            return new FeatureInput.Sounds(seconds);
        }
        if (tokenizer == null) {
            throw new UsageException("A text needs --tokenizer with the tokenizer.json of the network.");
        }
        return new FeatureInput.Texts(tokenizer, length, pooling);
    }

    private FeatureInput picture(Signal.Picture sample) {
        if (imagenet && channels != null) {
            throw new UsageException("--imagenet means three channels: leave --channels out.");
        }
        int width = sample.width();
        int height = sample.height();
        if (size != null) {
            Matcher matcher = SIZE.matcher(size);
            if (!matcher.matches()) {
                throw new UsageException("--size " + size + " is no size: write it like 224x224.");
            }
            width = Integer.parseInt(matcher.group(1));
            height = Integer.parseInt(matcher.group(2));
        }
        int count = channels == null ? 1 : channels;
        return new FeatureInput.Pictures(width, height, imagenet ? IMAGENET_CHANNELS : count, imagenet);
    }
}
