package mnl.engine;

import java.nio.file.Path;

/** How the samples of one modality go into a frozen network. Numbers out of range are an {@link ExtractionRefusal}. */
public sealed interface FeatureInput {

    /**
     * Pictures as [n, channels, height, width], grey levels from 0 to 1.
     *
     * @param width in pixels, 1 to 9999
     * @param height likewise
     * @param channels the same grey picture in each, 1 to 64
     * @param imagenet each channel shifted and scaled as networks trained on ImageNet expect it; three channels
     */
    record Pictures(int width, int height, int channels, boolean imagenet) implements FeatureInput {
        private static final int LARGEST = 9999;
        private static final int MOST_CHANNELS = 64;
        private static final int COLOURS = 3;

        public Pictures {
            if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST) {
                throw new ExtractionRefusal(
                        ExtractionField.SIZE,
                        mnl.words.Texts.of("engine.feature-input.the-size-of-the", width, height));
            }
            if (channels < 1 || channels > MOST_CHANNELS) {
                throw new ExtractionRefusal(
                        ExtractionField.CHANNELS,
                        mnl.words.Texts.of("engine.feature-input.the-number-of-channels", channels));
            }
            if (imagenet && channels != COLOURS) {
                throw new ExtractionRefusal(
                        ExtractionField.CHANNELS,
                        mnl.words.Texts.of("engine.feature-input.the-scaling-of-imagenet", channels));
            }
        }
    }

    /**
     * Waves as [n, seconds * sample rate], cut there or followed by silence.
     *
     * @param seconds above 0, at most 600
     */
    record Sounds(double seconds) implements FeatureInput {
        private static final double LONGEST = 600;

        public Sounds {
            if (!(seconds > 0 && seconds <= LONGEST)) {
                throw new ExtractionRefusal(
                        ExtractionField.SECONDS, mnl.words.Texts.of("engine.feature-input.the-length-of-the", seconds));
            }
        }
    }

    /**
     * Texts as token ids and mask, each [n, L].
     *
     * @param tokenizer a {@code tokenizer.json}
     * @param length L, 1 to 8192
     * @param pooling how an answer per token becomes one per text
     */
    record Texts(Path tokenizer, int length, Pooling pooling) implements FeatureInput {
        private static final int LONGEST = 8192;

        public Texts {
            if (length < 1 || length > LONGEST) {
                throw new ExtractionRefusal(
                        ExtractionField.LENGTH,
                        mnl.words.Texts.of("engine.feature-input.the-number-of-tokens", length));
            }
        }
    }
}
