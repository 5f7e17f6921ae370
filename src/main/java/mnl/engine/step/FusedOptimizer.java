package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mnl.engine.djl.NativeValues;
import mnl.engine.nn.ReplicaBlocks.Stretch;
import mnl.engine.state.Memento;
import mnl.experiment.OptimizerSpec;
import mnl.words.Texts;

/**
 * Every update rule, in one pass over memory, by what the native library has for it.
 *
 * <p>Adam (Kingma and Ba, ICLR 2015) with L2 weight decay, g' = g + decay theta, or AdamW with decoupled decay (Loshchilov and
 * Hutter, ICLR 2019), theta = (1 - rate decay) theta first; b1 = 0.9, b2 = 0.999, epsilon = 1e-8, and t counts the updates of the
 * replica:
 *
 * <pre>m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2
 * theta = theta - rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon)</pre>
 *
 * <p>Stochastic gradient descent with heavy-ball momentum and L2 weight decay (Sutskever et al., ICML 2013, in the form used by
 * deep learning libraries):
 *
 * <pre>g' = g + decay theta;  b = momentum b + g';  theta = theta - rate b</pre>
 */
final class FusedOptimizer implements Optimizer {

    /** Where the parameters of neighbouring replicas lie. */
    interface Places {
        List<Stretch> of(int from, int to);
    }

    private record Key(int from, int to) {}

    private final NDManager manager;
    private final StepScript script;
    private final OptimizerSpec spec;
    private final Places places;
    private final NDList slots = new NDList();
    private final List<NDArray> vectors = new ArrayList<>();
    private final Map<Key, ReplicaRange> ranges = new ConcurrentHashMap<>();
    private final long[] steps;
    private final IValue decay;
    private final IValue momentum;
    private RateFactor factor = RateFactor.ONE;
    private boolean[] takesPart;

    /**
     * @param parent owner of its memory
     * @param script what it is computed by
     * @param spec the rule
     * @param parameters theta [P], changed in place
     * @param replicas R
     * @param places where a replica's parameters lie
     */
    FusedOptimizer(
            NDManager parent, StepScript script, OptimizerSpec spec, NDArray parameters, int replicas, Places places) {
        manager = parent.newSubManager();
        this.script = script;
        this.spec = spec;
        this.places = places;
        Shape shape = parameters.getShape();
        DataType type = parameters.getDataType();
        vectors.add(parameters);
        vectors.add(manager.zeros(shape, type));
        for (int i = 0; i < slots(spec); i++) {
            slots.add(manager.zeros(shape, type));
        }
        vectors.addAll(slots);
        steps = new long[replicas];
        takesPart = new boolean[replicas];
        NativeValues values = new NativeValues(manager);
        decay = values.of(spec.weightDecay());
        momentum = values.of(spec.momentum());
        NativeValues.closeWith(manager, this::closeRanges);
    }

    private static int slots(OptimizerSpec spec) {
        return switch (spec.kind()) {
            case SGD -> spec.momentum() == 0 ? 0 : 1;
            case ADAM, ADAM_W -> 2;
        };
    }

    @Override
    public NDArray gradient() {
        return vectors.get(1);
    }

    @Override
    public void begin(RateFactor now, boolean[] participants) {
        factor = now;
        takesPart = participants;
        for (int r = 0; r < steps.length; r++) {
            steps[r] += participants[r] ? 1 : 0;
        }
    }

    @Override
    public void prepare(int from, int to) {
        range(from, to);
    }

    @Override
    public void update(int from, int to) {
        for (int first = from, last; first < to; first = last) {
            last = first + 1;
            while (last < to && areAlike(first, last)) {
                last++;
            }
            boolean together = first == from && last == to;
            if (takesPart[first] && factor.of(first) != 0) {
                for (int r = first; r < last; r = together ? last : r + 1) {
                    update(range(r, together ? last : r + 1), r);
                }
            }
        }
    }

    private boolean areAlike(int one, int other) {
        return takesPart[one] == takesPart[other] && steps[one] == steps[other] && factor.of(one) == factor.of(other);
    }

    private void update(ReplicaRange range, int replica) {
        range.count(steps[replica]);
        IValue rate = range.rate(spec.learningRate() * factor.of(replica));
        switch (spec.kind()) {
            case SGD -> script.run("sgd", range.parameters, range.gradients, range.first, momentum, rate, decay);
            case ADAM ->
                script.run(
                        "adam", range.parameters, range.gradients, range.first, range.second, range.steps, rate, decay);
            case ADAM_W ->
                script.run(
                        "adamw",
                        range.parameters,
                        range.gradients,
                        range.first,
                        range.second,
                        range.steps,
                        rate,
                        decay);
        }
    }

    /** Single replicas get theirs when they first part from their neighbours. */
    private ReplicaRange range(int from, int to) {
        return ranges.computeIfAbsent(
                new Key(from, to), key -> new ReplicaRange(manager, vectors, places.of(from, to)));
    }

    private static String slot(int index) {
        return Texts.of("step.fused-optimizer.slot", index);
    }

    @Override
    public Memento save() {
        Memento memento = new Memento().with("steps", steps).with("count", slots.size());
        for (int i = 0; i < slots.size(); i++) {
            try (NDArray floats = slots.get(i).toType(DataType.FLOAT32, true)) {
                memento = memento.with(slot(i), floats.toFloatArray());
            }
        }
        return memento;
    }

    @Override
    public void restore(Memento memento) {
        boolean fits = memento.longs("count")[0] == slots.size() && memento.longs("steps").length == steps.length;
        for (int i = 0; fits && i < slots.size(); i++) {
            fits = memento.floats(slot(i)).length == vectors.get(0).size();
        }
        if (!fits) {
            throw new IllegalArgumentException("The saved optimizer state belongs to another model or update rule.");
        }
        for (int i = 0; i < slots.size(); i++) {
            try (NDArray floats = manager.create(memento.floats(slot(i)));
                    NDArray typed = floats.toType(slots.get(i).getDataType(), false)) {
                slots.get(i).set(new NDIndex(":"), typed);
            }
        }
        memento.read("steps", steps);
    }

    private void closeRanges() {
        ranges.values().forEach(ReplicaRange::close);
        ranges.clear();
    }

    @Override
    public void close() {
        closeRanges();
        manager.close();
    }
}
