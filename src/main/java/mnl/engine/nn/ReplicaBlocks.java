package mnl.engine.nn;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Which stretches of a parameter vector [P] belong to which replica. */
public final class ReplicaBlocks {

    /** From {@code offset} on, {@code size} numbers for each of the replicas {@code first} to {@code first + count - 1}. */
    private record Block(int offset, int size, int first, int count, int modality) {}

    /** A value that depends on who owns a parameter. */
    @FunctionalInterface
    public interface OwnerValue {

        /**
         * The value.
         *
         * @param replica r
         * @param modality whose encoder the parameter is part of; {@link #NO_MODALITY} where it belongs to a fusion's head
         */
        double of(int replica, int modality);
    }

    /** Stands for the modality of a parameter that no encoder owns. */
    public static final int NO_MODALITY = -1;

    private final List<Block> blocks = new ArrayList<>();
    private int length;

    /**
     * Appends a parameter.
     *
     * @param shape leading dimension = replica
     * @param first its first replica
     * @param count how many replicas have it
     * @param modality whose encoder it is part of, or {@link #NO_MODALITY}
     */
    void add(Shape shape, int first, int count, int modality) {
        int size = Math.toIntExact(shape.size() / count);
        blocks.add(new Block(length, size, first, count, modality));
        length += size * count;
    }

    /**
     * A value for every parameter.
     *
     * @param value of its owner
     * @return [P]
     */
    public float[] spread(OwnerValue value) {
        float[] values = new float[length];
        for (Block block : blocks) {
            for (int r = 0; r < block.count(); r++) {
                int from = block.offset() + r * block.size();
                Arrays.fill(values, from, from + block.size(), (float) value.of(block.first() + r, block.modality()));
            }
        }
        return values;
    }

    /**
     * Numbers of the vector that lie together.
     *
     * @param offset the first
     * @param length how many
     */
    public record Stretch(int offset, int length) {}

    /** Where the parameters of the replicas {@code from} to {@code to - 1} lie. */
    public List<Stretch> of(int from, int to) {
        List<Stretch> stretches = new ArrayList<>();
        for (Block block : blocks) {
            int first = Math.max(from, block.first());
            int last = Math.min(to, block.first() + block.count());
            if (first < last) {
                int offset = block.offset() + (first - block.first()) * block.size();
                stretches.add(new Stretch(offset, (last - first) * block.size()));
            }
        }
        return stretches;
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
