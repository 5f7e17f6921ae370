package mnl.experiment;

/**
 * One modality's classifier: what its kind puts in front, then {@code depth} hidden layers of {@code width} units with
 * ReLU, then a linear layer that gives the logits.
 *
 * <ul>
 *   <li>MLP: nothing in front. Depth 0 is a linear classifier, the only encoder whose certificate is exact
 *   <li>CONVOLUTION: twice a 3x3 convolution that keeps the size, with c and then 2c channels, each with ReLU and 2x2
 *       max pooling; rows x columns become 2c maps of rows/4 x columns/4 (rounded down twice)
 *   <li>EMBEDDING_BAG: the mean of the embeddings, {@code width} numbers each, of a sample's tokens
 * </ul>
 *
 * @param kind what stands in front of the fully connected layers
 * @param width units per hidden layer, and numbers in an embedding
 * @param depth hidden layers
 * @param channels c, maps of the first convolution; read by CONVOLUTION only
 */
public record EncoderSpec(EncoderKind kind, int width, int depth, int channels) {
    /** c where nothing else is said. */
    public static final int CHANNELS = 8;

    /** A multilayer perceptron with one hidden layer of 64. */
    public static final EncoderSpec DEFAULT = new EncoderSpec(64, 1);

    /** A multilayer perceptron. */
    public EncoderSpec(int width, int depth) {
        this(EncoderKind.MLP, width, depth);
    }

    /** An encoder with {@value #CHANNELS} channels where it has any. */
    public EncoderSpec(EncoderKind kind, int width, int depth) {
        this(kind, width, depth, CHANNELS);
    }
}
