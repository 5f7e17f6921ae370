package mnl.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.Signal;
import mnl.data.features.PictureInput;
import mnl.engine.frozen.Pooling;
import picocli.CommandLine.Option;

/** The options of {@code encode} that say how a sample goes into the network. */
final class EncodeInput {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Pictures: width and height that the network takes; the dataset's own unless given.")
    private String size;

    @Option(
            names = "--channels",
            paramLabel = "N",
            description = "Pictures: the grey picture in N channels; 1 unless given.")
    private Integer channels;

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
    private Path tokenizer;

    @Option(names = "--length", paramLabel = "L", description = "Text: tokens per text; 128 unless given.")
    private int length = 128;

    @Option(
            names = "--pooling",
            paramLabel = "HOW",
            description = "Text: MEAN of the tokens' vectors (unless given), or the FIRST one.")
    private Pooling pooling = Pooling.MEAN;

    PictureInput picture(Signal.Picture sample) {
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
        if (imagenet) {
            return new PictureInput(width, height, PictureInput.IMAGENET_MEANS, PictureInput.IMAGENET_DEVIATIONS);
        }
        int count = channels == null ? 1 : channels;
        if (count < 1 || count > 64) {
            throw new UsageException("--channels must be a whole number from 1 to 64, not " + count + ".");
        }
        return new PictureInput(
                width,
                height,
                List.copyOf(Collections.nCopies(count, 0.0)),
                List.copyOf(Collections.nCopies(count, 1.0)));
    }

    int waveLength(Signal.Sound sample) {
        if (!(seconds > 0 && seconds <= 600)) {
            throw new UsageException("--seconds must be above 0 and at most 600, not " + seconds + ".");
        }
        return Math.max(1, (int) Math.round(seconds * sample.sampleRate()));
    }

    Path tokenizer() {
        if (tokenizer == null) {
            throw new UsageException("A text needs --tokenizer with the tokenizer.json of the network.");
        }
        return tokenizer;
    }

    int tokens() {
        if (length < 1 || length > 8192) {
            throw new UsageException("--length must be a whole number from 1 to 8192, not " + length + ".");
        }
        return length;
    }

    Pooling pooling() {
        return pooling;
    }

    /** Everything here that changes the features, as text. */
    String description(Signal sample) {
        if (sample instanceof Signal.Picture picture) {
            return picture(picture).toString();
        }
        if (sample instanceof Signal.Sound sound) {
            return "wave " + waveLength(sound);
        }
        return String.format(Locale.ROOT, "tokens %d %s", tokens(), pooling);
    }
}
