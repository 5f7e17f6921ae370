package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import mnl.engine.djl.NativeProgram;
import mnl.engine.djl.NativeValues;
import mnl.engine.djl.Workers;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BatchGradients;
import mnl.engine.method.GradientRule;
import mnl.engine.nn.ModelOutput;
import mnl.engine.state.Memento;
import mnl.engine.step.RecordedParts.Running;
import org.jspecify.annotations.Nullable;

/**
 * A step that is divided over chunks of neighbouring replicas, each of which a thread takes from its samples to its update, with
 * gradients by hand. What has no gradients by hand is recorded by the engine's thread, between the chunks' ways forward and back.
 *
 * <p>Every number is computed the same way whichever thread does it, and whatever the others do.
 */
final class ChunkedStep implements TrainingStep {
    private static final NDIndex ALL = new NDIndex(":");

    private final Workers workers;
    private final StepScript script;
    private final ReplicaFusion fusion;
    private final ChunkPlans plans;
    private final ChunkRooms rooms;
    private final List<GradientRule> rules;
    private final boolean splitsLoss;
    private final ParameterUpdate update;
    private final BatchLosses losses;
    private final IValue tables;
    private final IValue depths;
    private final IntConsumer whole = this::whole;
    private @Nullable Batch batch;
    private @Nullable EpochSettings settings;

    /** What an attack or an encoder with a recorded graph has asked for; null where every chunk gathers its own. */
    private @Nullable IValue features;

    private final List<Integer> byHand;
    private boolean[] resting;
    private ChunkPlan plan;

    /**
     * @param tables the training samples, per modality
     * @param shape of the step
     * @param rules what becomes of the gradient
     * @param losses room for them
     * @param values owner of the arguments
     */
    ChunkedStep(
            Workers workers,
            StepScript script,
            ReplicaFusion fusion,
            List<NDArray> tables,
            StepShape shape,
            ChunkPlans plans,
            ChunkRooms rooms,
            List<GradientRule> rules,
            ParameterUpdate update,
            BatchLosses losses,
            NativeValues values) {
        this.workers = workers;
        this.script = script;
        this.fusion = fusion;
        this.plans = plans;
        this.rooms = rooms;
        this.rules = List.copyOf(rules);
        splitsLoss = rules.stream().anyMatch(GradientRule::splitsLoss);
        this.update = update;
        this.losses = losses;
        byHand = shape.byHand();
        this.tables = values.list(byHand.stream().map(tables::get).toList());
        depths = values.of(byHand.stream()
                .mapToLong(m -> shape.encoders().get(m).hidden().size())
                .toArray());
        resting = new boolean[losses.total().length];
        plan = divide();
    }

    /** Gradient rules see all replicas, so that under them none is left out. */
    private ChunkPlan divide() {
        ChunkPlan divided = plans.of(rules.isEmpty() ? resting : new boolean[resting.length]);
        boolean inParts = !divided.recorded().areNone() || !rules.isEmpty();
        rooms.plan(divided.chunks(), inParts ? divided.chunks().size() : workers.threads());
        return divided;
    }

    @Override
    public BatchLosses train(Batch next, EpochSettings now) {
        if (!Arrays.equals(resting, now.resting())) {
            resting = now.resting().clone();
            plan.recorded().close();
            plan = divide();
        }
        rooms.prepare(next.size());
        update.begin(now.rate(), next);
        boolean inParts = !plan.recorded().areNone() || !rules.isEmpty();
        if (inParts) {
            next.features();
        }
        features = next.hasFeatures()
                ? NativeProgram.list(byHand.stream().map(next.features()::get).toList())
                : null;
        batch = next;
        settings = now;
        try {
            if (inParts) {
                inParts(next, now);
            } else {
                workers.each(plan.chunks().size(), whole);
            }
        } finally {
            if (features != null) {
                features.close();
            }
        }
        return losses;
    }

    /** One chunk from its samples to its update. */
    private void whole(int number) {
        Chunk chunk = plan.chunks().get(number);
        ChunkRoom room = rooms.take(chunk.replicas());
        try {
            forward(chunk, room);
            chunk.lose(script, room, Objects.requireNonNull(batch), Objects.requireNonNull(settings), losses);
            backward(chunk, room);
            update.apply(chunk.from, chunk.to);
        } finally {
            rooms.give(room);
        }
    }

    private void inParts(Batch next, EpochSettings now) {
        List<Chunk> chunks = plan.chunks();
        RecordedParts recorded = plan.recorded();
        List<Running> running = new ArrayList<>();
        chunks.forEach(chunk -> running.add(new Running(chunk, rooms.take(chunk.replicas()))));
        try {
            List<RecordedPass> passes = recorded.forward(next, running);
            workers.each(
                    running.size(),
                    i -> forward(running.get(i).chunk(), running.get(i).room()));
            workers.each(running.size(), i -> {
                running.get(i).chunk().lose(script, running.get(i).room(), next, now, losses);
                backward(running.get(i).chunk(), running.get(i).room());
            });
            recorded.backward(next, passes, running, splitsLoss);
            if (!rules.isEmpty()) {
                NDArray unimodal = splitsLoss ? ofUnimodal(next, passes, running) : null;
                NDArray gradient = update.gradient().get(next.scratch(), ALL);
                BatchGradients gradients = new BatchGradients(gradient, unimodal);
                ModelOutput output = recorded.output(next.scratch(), running);
                rules.forEach(rule -> rule.apply(gradients, next.targets(), output));
            }
            workers.each(chunks.size(), i -> update.apply(chunks.get(i).from, chunks.get(i).to));
        } finally {
            running.forEach(each -> rooms.give(each.room()));
        }
    }

    /** The gradient of the unimodal losses apart [P]: the same way forward, and the way back once more. */
    private NDArray ofUnimodal(Batch next, List<RecordedPass> passes, List<Running> running) {
        NDArray vector = update.gradient();
        NDArray ofTotal = copy(next, vector);
        vector.muli(0);
        workers.each(running.size(), i -> {
            running.get(i).chunk().loseUnimodal(running.get(i).room(), next);
            backward(running.get(i).chunk(), running.get(i).room());
        });
        plan.recorded().backward(next, passes, running, false);
        NDArray unimodal = copy(next, vector);
        vector.set(ALL, ofTotal);
        return unimodal;
    }

    private static NDArray copy(Batch next, NDArray vector) {
        NDArray copy = vector.duplicate();
        copy.attach(next.scratch());
        return copy;
    }

    private void forward(Chunk chunk, ChunkRoom room) {
        room.read(Objects.requireNonNull(batch), chunk.from);
        if (byHand.isEmpty()) {
            return;
        }
        if (features == null) {
            script.gather(tables, room.rows, room.flatInputs);
        } else {
            script.part(features, chunk.first, room.inputs);
        }
        script.forward(room.inputs, depths, chunk.parameters, room.hidden, room.outputs);
    }

    private void backward(Chunk chunk, ChunkRoom room) {
        if (!byHand.isEmpty()) {
            script.backward(
                    room.inputs,
                    depths,
                    chunk.parameters,
                    room.hidden,
                    room.ofOutputs,
                    room.ofHidden,
                    room.ofLastWeights,
                    chunk.gradients);
        }
    }

    @Override
    public Memento save() {
        return StepMemento.of(update, fusion, rules);
    }

    @Override
    public void restore(Memento memento) {
        StepMemento.restore(memento, update, fusion, rules);
    }
}
