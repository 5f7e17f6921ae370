package mnl.engine.nn;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Which stretches of a parameter vector [P] belong to which replica. */
public final class ReplicaBlocks {

    /** From {@code offset} on, {@code size} numbers for each of the replicas {@code first} to {@code first + count - 1}. */
    private record Block(int offset, int size, int first, int count) {}

    private final List<Block> blocks = new ArrayList<>();
    private int length;

    /**
     * Appends a parameter.
     *
     * @param shape leading dimension = replica
     * @param first its first replica
     * @param count how many replicas have it
     */
    void add(Shape shape, int first, int count) {
        int size = Math.toIntExact(shape.size() / count);
        blocks.add(new Block(length, size, first, count));
        length += size * count;
    }

    /**
     * A value for every parameter.
     *
     * @param perReplica [R]
     * @return [P]
     */
    public float[] spread(double[] perReplica) {
        float[] values = new float[length];
        for (Block block : blocks) {
            for (int r = 0; r < block.count(); r++) {
                int from = block.offset() + r * block.size();
                Arrays.fill(values, from, from + block.size(), (float) perReplica[block.first() + r]);
            }
        }
        return values;
    }

    /**
     * Copies the parameters of some replicas.
     *
     * @param from [P]
     * @param to [P]
     * @param replicas which ones
     */
    public void copy(float[] from, float[] to, IntPredicate replicas) {
        for (Block block : blocks) {
            for (int r = 0; r < block.count(); r++) {
                if (replicas.test(block.first() + r)) {
                    int start = block.offset() + r * block.size();
                    System.arraycopy(from, start, to, start, block.size());
                }
            }
        }
    }
}
