package mnl.data.folder;

import mnl.data.features.NGrams;
import mnl.data.features.SoundFeatures;

/** How the samples of one modality are stored. */
sealed interface PayloadDescription {

    /** Name of the modality. */
    String name();

    /** Path of the payload within the folder. */
    String file();

    /** Feature vectors. */
    record Vectors(String name, String file, boolean text, int features) implements PayloadDescription {}

    /** Grey pictures. */
    record Pictures(String name, String file, int width, int height) implements PayloadDescription {}

    /** Mono sounds with the path of the table of their lengths and what becomes of them. */
    record Sounds(String name, String file, boolean mulaw, int sampleRate, String index, SoundFeatures.Kind features)
            implements PayloadDescription {}

    /** Texts with the n-grams that become their features. */
    record Texts(String name, String file, NGrams grams) implements PayloadDescription {}
}
