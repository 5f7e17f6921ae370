package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import mnl.engine.djl.NativeValues;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;

/** The way forward through multilayer perceptrons as a program of the native library, and the rooms in which it is computed. */
final class ScriptedForward implements PortionReader.Maker {
    private final NDManager manager;
    private final ReplicatedModel model;
    private final ForwardScript script;
    private final NativeValues values;
    private final List<List<Integer>> widths = new ArrayList<>();
    private final IValue depths;
    private final long smallest;
    private final int classes;
    private final Map<ForwardRoom.Size, Deque<ForwardRoom>> rooms = new ConcurrentHashMap<>();

    /**
     * @param manager owner of the memory
     * @param modalities M
     * @param classes C
     */
    ScriptedForward(NDManager manager, ReplicatedModel model, int modalities, int classes) {
        this.manager = manager;
        this.model = model;
        this.classes = classes;
        script = ForwardScript.load(manager);
        values = new NativeValues(manager);
        long least = Long.MAX_VALUE;
        for (int m = 0; m < modalities; m++) {
            ReplicatedMlp encoder = (ReplicatedMlp) model.encoder(m);
            widths.add(encoder.hiddenWidths());
            least = Math.min(least, encoder.smallestHiddenLayer());
        }
        smallest = least == Long.MAX_VALUE ? 0 : least;
        depths = values.of(widths.stream().mapToLong(List::size).toArray());
    }

    /** Whether a model is made of multilayer perceptrons alone. */
    static boolean fits(ReplicatedModel model, int modalities) {
        for (int m = 0; m < modalities; m++) {
            Encoder encoder = model.encoder(m);
            if (!(encoder instanceof ReplicatedMlp)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public PortionReader of(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent) {
        return new ScriptedPortions(this, split, fusion, absent);
    }

    NDManager manager() {
        return manager;
    }

    ReplicatedModel model() {
        return model;
    }

    /**
     * Lets the samples from {@code from} on through a chunk, as many as there is room for.
     *
     * @param withHidden whether the room's hidden activations are wanted
     */
    void answer(IValue tables, ReplicaChunk chunk, int from, ForwardRoom room, boolean withHidden) {
        try (IValue seed = IValue.from((long) chunk.seed());
                IValue first = IValue.from((long) from)) {
            if (!withHidden && room.isLarge() && script.goesLayerByLayer()) {
                script.answerLayerByLayer(tables, seed, first, depths, chunk.parameters(), room.outputs, room.shares);
            } else {
                script.answer(tables, seed, first, depths, chunk.parameters(), room.hidden, room.outputs, room.shares);
            }
        }
    }

    /** A room of its own; from any thread. */
    ForwardRoom take(int replicas, int samples) {
        ForwardRoom.Size size = new ForwardRoom.Size(replicas, samples);
        ForwardRoom free = ofSize(size).poll();
        return free == null ? make(size) : free;
    }

    private synchronized ForwardRoom make(ForwardRoom.Size size) {
        return new ForwardRoom(manager, values, widths, smallest, classes, size);
    }

    /** Gives it back; from any thread. */
    void give(ForwardRoom room) {
        ofSize(room.size()).push(room);
    }

    private Deque<ForwardRoom> ofSize(ForwardRoom.Size size) {
        return rooms.computeIfAbsent(size, each -> new ConcurrentLinkedDeque<>());
    }
}
