package mnl.engine.frozen;

/**
 * Token sequences of the same length.
 *
 * @param samples n
 * @param length L, places per sequence
 * @param ids token ids [n * L], row by row; what stands at places that the mask leaves out does not count
 * @param mask 1 for a token, 0 for padding [n * L]
 */
public record TokenBatch(int samples, int length, long[] ids, long[] mask) {
    public TokenBatch {
        if (samples < 1 || length < 1 || ids.length != samples * length || mask.length != ids.length) {
            throw new IllegalArgumentException("A batch of " + samples + " x " + length + " tokens has " + ids.length
                    + " ids and " + mask.length + " mask values.");
        }
    }
}
