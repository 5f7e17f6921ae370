package mnl.engine.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of some piece of training: named numbers, and the mementos of the pieces that it is made of. Immutable and
 * without native memory.
 */
public final class Memento {
    private final Map<String, Object> entries;

    /** One that holds nothing yet. */
    public Memento() {
        this(Map.of());
    }

    private Memento(Map<String, Object> entries) {
        this.entries = entries;
    }

    /** A copy with some numbers more. */
    public Memento with(String name, float[] values) {
        return and(name, values.clone());
    }

    /** A copy with some numbers more. */
    public Memento with(String name, double[] values) {
        return and(name, values.clone());
    }

    /** A copy with some numbers more. */
    public Memento with(String name, long... values) {
        return and(name, values.clone());
    }

    /** A copy with some numbers more. */
    public Memento with(String name, int[] values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return and(name, wide);
    }

    /** A copy with some marks more, stored as 1 and 0. */
    public Memento with(String name, boolean[] values) {
        long[] numbers = new long[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[i] ? 1 : 0;
        }
        return and(name, numbers);
    }

    /** A copy with the state of a part more. */
    public Memento with(String name, Resumable part) {
        return and(name, part.save());
    }

    private Memento and(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(entries);
        more.put(name, value);
        return new Memento(Collections.unmodifiableMap(more));
    }

    /** Writes everything; {@link #readFrom} reads it back bit for bit. */
    public void writeTo(DataOutput out) throws IOException {
        MementoBytes.write(entries, out);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException when it is something else
     */
    public static Memento readFrom(DataInput in) throws IOException {
        return new Memento(Collections.unmodifiableMap(MementoBytes.read(in)));
    }

    /** Whether there is something of this name. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * A copy of some numbers.
     *
     * @throws IllegalArgumentException when there are none of this name
     */
    public float[] floats(String name) {
        return entry(name, float[].class).clone();
    }

    /** Likewise. */
    public double[] doubles(String name) {
        return entry(name, double[].class).clone();
    }

    /** Likewise. */
    public long[] longs(String name) {
        return entry(name, long[].class).clone();
    }

    /**
     * Puts numbers where they were taken from.
     *
     * @param target as long as what was saved
     * @throws IllegalArgumentException when there are none of this name, or another number of them
     */
    public void read(String name, float[] target) {
        float[] values = entry(name, float[].class);
        System.arraycopy(values, 0, target, 0, sameLength(name, values.length, target.length));
    }

    /** Likewise. */
    public void read(String name, double[] target) {
        double[] values = entry(name, double[].class);
        System.arraycopy(values, 0, target, 0, sameLength(name, values.length, target.length));
    }

    /** Likewise. */
    public void read(String name, long[] target) {
        long[] values = entry(name, long[].class);
        System.arraycopy(values, 0, target, 0, sameLength(name, values.length, target.length));
    }

    /** Likewise. */
    public void read(String name, int[] target) {
        long[] values = entry(name, long[].class);
        for (int i = 0; i < sameLength(name, values.length, target.length); i++) {
            target[i] = Math.toIntExact(values[i]);
        }
    }

    /** Likewise, of marks. */
    public void read(String name, boolean[] target) {
        long[] values = entry(name, long[].class);
        for (int i = 0; i < sameLength(name, values.length, target.length); i++) {
            target[i] = values[i] != 0;
        }
    }

    /**
     * Has a part go on from its own memento.
     *
     * @throws IllegalArgumentException when there is none of this name, or it is of another make
     */
    public void restore(String name, Resumable part) {
        part.restore(entry(name, Memento.class));
    }

    private <T> T entry(String name, Class<T> type) {
        Object value = entries.get(name);
        if (!type.isInstance(value)) {
            throw foreign(name);
        }
        return type.cast(value);
    }

    private static int sameLength(String name, int saved, int wanted) {
        if (saved != wanted) {
            throw foreign(name);
        }
        return saved;
    }

    private static IllegalArgumentException foreign(String name) {
        return new IllegalArgumentException("The saved training state does not fit in \"" + name
                + "\": it belongs to another experiment, or to another version of the program.");
    }
}
