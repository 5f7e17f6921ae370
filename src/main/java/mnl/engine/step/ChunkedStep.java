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
import org.jspecify.annotations.Nullable;

/**
 * A step that is divided over chunks of neighbouring replicas, each of which a thread takes from its samples to its update, with
 * gradients by hand; encoders that have none are recorded by the thread that has the chunk.
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
    private final int modalities;
    private boolean[] resting;
    private List<Chunk> chunks;

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
        modalities = shape.modalities();
        this.tables = values.list(byHand.stream().map(tables::get).toList());
        depths = values.of(byHand.stream()
                .mapToLong(m -> shape.encoders().get(m).hidden().size())
                .toArray());
        resting = new boolean[losses.total().length];
        chunks = divide();
    }

    /** Gradient rules see all replicas, so that under them none is left out. */
    private List<Chunk> divide() {
        List<Chunk> divided = plans.of(rules.isEmpty() ? resting : new boolean[resting.length]);
        rooms.plan(divided, rules.isEmpty() ? workers.threads() : divided.size());
        return divided;
    }

    @Override
    public BatchLosses train(Batch next, EpochSettings now) {
        if (!Arrays.equals(resting, now.resting())) {
            resting = now.resting().clone();
            chunks = divide();
        }
        rooms.prepare(next.size());
        update.begin(now.rate(), next);
        if (byHand.size() < modalities || !rules.isEmpty()) {
            next.features();
        }
        features = next.hasFeatures()
                ? NativeProgram.list(byHand.stream().map(next.features()::get).toList())
                : null;
        batch = next;
        settings = now;
        try {
            if (rules.isEmpty()) {
                workers.each(chunks.size(), whole);
            } else {
                inParts(next, now);
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
        Chunk chunk = chunks.get(number);
        ChunkRoom room = rooms.take(chunk.replicas());
        try (RunningChunk running = new RunningChunk(chunk, room)) {
            forward(running);
            chunk.lose(script, room, Objects.requireNonNull(batch), Objects.requireNonNull(settings), losses);
            backward(running, false);
            update.apply(chunk.from, chunk.to);
        } finally {
            rooms.give(room);
        }
    }

    /** All chunks to their gradients, then the rules, then the updates. */
    private void inParts(Batch next, EpochSettings now) {
        List<RunningChunk> running = new ArrayList<>();
        chunks.forEach(chunk -> running.add(new RunningChunk(chunk, rooms.take(chunk.replicas()))));
        try {
            workers.each(running.size(), i -> {
                RunningChunk own = running.get(i);
                forward(own);
                own.chunk.lose(script, own.room, next, now, losses);
                backward(own, splitsLoss);
            });
            NDArray unimodal = splitsLoss ? ofUnimodal(next, running) : null;
            NDArray gradient = update.gradient().get(next.scratch(), ALL);
            BatchGradients gradients = new BatchGradients(gradient, unimodal);
            ModelOutput output = RunningChunk.output(next.scratch(), modalities, running);
            rules.forEach(rule -> rule.apply(gradients, next.targets(), output));
            workers.each(chunks.size(), i -> update.apply(chunks.get(i).from, chunks.get(i).to));
        } finally {
            running.forEach(each -> {
                each.close();
                rooms.give(each.room);
            });
        }
    }

    /** The gradient of the unimodal losses apart [P]: the same way forward, and the way back once more. */
    private NDArray ofUnimodal(Batch next, List<RunningChunk> running) {
        NDArray vector = update.gradient();
        NDArray ofTotal = copy(next, vector);
        vector.muli(0);
        workers.each(running.size(), i -> {
            running.get(i).chunk.loseUnimodal(running.get(i).room, next);
            backward(running.get(i), false);
        });
        NDArray unimodal = copy(next, vector);
        vector.set(ALL, ofTotal);
        return unimodal;
    }

    private static NDArray copy(Batch next, NDArray vector) {
        NDArray copy = vector.duplicate();
        copy.attach(next.scratch());
        return copy;
    }

    private void forward(RunningChunk running) {
        Chunk chunk = running.chunk;
        ChunkRoom room = running.room;
        Batch next = Objects.requireNonNull(batch);
        room.read(next, chunk.from);
        if (byHand.size() < modalities) {
            running.record(next);
        }
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

    /** @param again whether it will go back once more */
    private void backward(RunningChunk running, boolean again) {
        ChunkRoom room = running.room;
        running.backward(again);
        if (!byHand.isEmpty()) {
            script.backward(
                    room.inputs,
                    depths,
                    running.chunk.parameters,
                    room.hidden,
                    room.ofOutputs,
                    room.ofHidden,
                    room.ofLastWeights,
                    running.chunk.gradients);
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
