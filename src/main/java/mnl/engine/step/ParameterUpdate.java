package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import org.jspecify.annotations.Nullable;

/** The last part of every step: the gradient goes to the optimizer, for those replicas that have samples in the batch. */
public final class ParameterUpdate implements Resumable {
    private final ReplicatedModel model;
    private final Optimizer optimizer;
    private final @Nullable Updates updates;

    /**
     * @param model whose parameters are changed
     * @param optimizer its update rule
     * @param updates counts what every replica has had; null where all of them take part in every step
     */
    public ParameterUpdate(ReplicatedModel model, Optimizer optimizer, @Nullable Updates updates) {
        this.model = model;
        this.optimizer = optimizer;
        this.updates = updates;
    }

    /**
     * Changes the parameters.
     *
     * @param gradient [P], may be overwritten
     * @param rate what the learning rate is multiplied by
     * @param counted samples of the batch that count, in every replica [R]
     */
    public void apply(NDArray gradient, RateFactor rate, int[] counted) {
        if (updates != null) {
            boolean[] takesPart = new boolean[counted.length];
            IntStream.range(0, counted.length).forEach(r -> takesPart[r] = counted[r] > 0);
            updates.next(takesPart);
        }
        optimizer.step(model.vector(), gradient, rate, updates);
    }

    @Override
    public Memento save() {
        Memento memento = new Memento().with("model", model).with("optimizer", optimizer);
        return updates == null ? memento : memento.with("updates", updates);
    }

    @Override
    public void restore(Memento memento) {
        memento.restore("model", model);
        memento.restore("optimizer", optimizer);
        if (updates != null) {
            memento.restore("updates", updates);
        }
    }
}
