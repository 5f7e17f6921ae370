package mnl.data;

/** One sample of one modality as a person perceives it. */
public sealed interface Signal {

    /** A feature vector in units of training standard deviations [D]. */
    record Features(float[] values) implements Signal {}

    /** A grey picture, row by row, 0 = black, 255 = white [height * width]. */
    record Picture(int width, int height, float[] grey) implements Signal {}

    /** A mono wave in -1..1 at a sample rate in Hz. */
    record Sound(int sampleRate, float[] wave) implements Signal {}
}
