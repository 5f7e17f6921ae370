package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedHead;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.djl.NativeValues;
import mnl.engine.nn.ReplicatedModel;
import org.jspecify.annotations.Nullable;

/** Neighbouring replicas that share a fusion rule and are trained together, by one thread. */
final class Chunk {
    final int from;
    final int to;

    /** The first replica, as an argument. */
    final IValue first;

    /** Parameters of the encoders by hand, and their gradients. */
    final IValue parameters;

    final IValue gradients;

    /** Its encoders that are no perceptrons. */
    final RecordedEncoders recorded;

    private final ClosedLoss loss;
    private final ClosedTerms terms;
    private final @Nullable ChunkHead head;
    private final boolean[] guided;

    /**
     * @param place which replicas
     * @param loss theirs
     * @param views parameters of the model, and gradients
     */
    Chunk(Place place, ClosedLoss loss, StepShape shape, ReplicatedModel model, Views views, NativeValues values) {
        from = place.from();
        to = place.to();
        this.loss = loss;
        first = values.of((long) from);
        parameters = values.list(encoders(shape, model, views.parameters()));
        gradients = values.list(encoders(shape, model, views.gradients()));
        recorded = new RecordedEncoders(shape, model, views, from, to);
        terms = loss.terms();
        guided = new boolean[to - from];
        ClosedHead learned = loss.head().orElse(null);
        head = learned == null
                ? null
                : new ChunkHead(
                        learned,
                        place.headViews(model.headParameters(views.parameters())),
                        place.headViews(model.headParameters(views.gradients())),
                        values);
    }

    /**
     * Where a chunk is.
     *
     * @param from its first replica
     * @param to after its last
     * @param firstOfRule the first replica that shares its rule
     * @param firstHead how many arrays of heads there are before those of its rule
     * @param heads how many arrays its rule's head has
     */
    record Place(int from, int to, int firstOfRule, int firstHead, int heads) {
        List<NDArray> headViews(NDList all) {
            return all.subList(firstHead, firstHead + heads).stream()
                    .map(each -> each.get(Slices.of((long) from - firstOfRule, (long) to - firstOfRule)))
                    .toList();
        }
    }

    /**
     * Arrays that share the memory of all parameters, and of their gradients.
     *
     * @param parameters as {@link ReplicatedModel#views}
     * @param gradients the same
     */
    record Views(NDList parameters, NDList gradients) {}

    private List<NDArray> encoders(StepShape shape, ReplicatedModel model, NDList views) {
        List<NDArray> own = new ArrayList<>();
        for (int m : shape.byHand()) {
            model.parametersOf(views, m).forEach(each -> own.add(each.get(Slices.of(from, to))));
        }
        return own;
    }

    /** n. */
    int replicas() {
        return to - from;
    }

    /** The losses of a batch and their gradients in the logits and in the fusion's head, once the encoders have been through. */
    void lose(StepScript script, ChunkRoom room, Batch batch, EpochSettings settings, BatchLosses losses) {
        System.arraycopy(settings.guided(), from, guided, 0, guided.length);
        if (head != null) {
            head.forward(script, room.head, room.batch());
        }
        room.readLogits();
        loss.of(closed(room, batch), guided, room.df, terms);
        room.writeGradients();
        if (head != null) {
            head.backward(script, room.head);
        }
        losses.put(from, terms);
    }

    /** The gradient of the unimodal losses in the logits, of the batch that was lost before. */
    void loseUnimodal(ChunkRoom room, Batch batch) {
        loss.ofUnimodal(closed(room, batch), room.df);
        room.writeGradients();
    }

    private static ClosedBatch closed(ChunkRoom room, Batch batch) {
        return new ClosedBatch(
                room.f,
                room.batch(),
                batch.epoch(),
                room.classes,
                batch.isWeighted() ? room.weights : null,
                batch.isPadded() ? room.present : null,
                room.samples);
    }
}
