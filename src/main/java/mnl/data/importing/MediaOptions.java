package mnl.data.importing;

import mnl.data.features.SoundFeatures;

/**
 * How pictures, sounds and captions are understood and stored.
 *
 * @param pattern what the name of a file says, such as {@code {label}_{speaker}_{index}}; empty: nothing, the class is the
 *     folder
 * @param width of the stored pictures
 * @param height of the stored pictures
 * @param sampleRate of the stored sounds in Hz; 0: that of the first file, but no more than 16000
 * @param linear whether sounds take 16 bits a sample, not 8 bits of mu-law
 * @param features what becomes of sounds
 * @param skipBroken whether files that cannot be used are left out and counted, not refused
 */
public record MediaOptions(
        String pattern,
        int width,
        int height,
        int sampleRate,
        boolean linear,
        SoundFeatures.Kind features,
        boolean skipBroken) {
    /** Width and height unless given. */
    public static final int USUAL_SIDE = 32;

    /** Most pixels of a side. */
    public static final int LARGEST_SIDE = 1_000;

    /** Lowest sample rate in Hz that can be asked for. */
    public static final int LOWEST_RATE = 4_000;

    /** Highest sample rate in Hz that can be asked for. */
    public static final int HIGHEST_RATE = 96_000;

    /** Everything as usual. */
    public static final MediaOptions USUAL =
            new MediaOptions("", USUAL_SIDE, USUAL_SIDE, 0, false, SoundFeatures.Kind.LOG_MEL, false);
}
