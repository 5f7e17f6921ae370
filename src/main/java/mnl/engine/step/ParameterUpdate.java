package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;

/** The last part of every step: the gradient goes to the optimizer, for those replicas that have samples in the batch. */
final class ParameterUpdate implements Resumable {
    private final ReplicatedModel model;
    private final Optimizer optimizer;
    private final boolean[] takesPart;

    /**
     * @param model whose parameters are changed
     * @param optimizer its update rule
     */
    ParameterUpdate(ReplicatedModel model, Optimizer optimizer) {
        this.model = model;
        this.optimizer = optimizer;
        takesPart = new boolean[model.replicas()];
    }

    /** The gradient [P], to be written before {@link #apply}. */
    NDArray gradient() {
        return optimizer.gradient();
    }

    /** Makes a range of replicas ready to be updated together. */
    void prepare(int from, int to) {
        optimizer.prepare(from, to);
    }

    /**
     * Begins a step.
     *
     * @param rate what the learning rate is multiplied by
     * @param batch what is trained on
     */
    void begin(RateFactor rate, Batch batch) {
        for (int r = 0; r < takesPart.length; r++) {
            takesPart[r] = batch.counted()[r] > 0;
        }
        optimizer.begin(rate, takesPart);
    }

    /** Changes the parameters of a range of replicas; on any thread. */
    void apply(int from, int to) {
        optimizer.update(from, to);
    }

    @Override
    public Memento save() {
        return new Memento().with("model", model).with("optimizer", optimizer);
    }

    @Override
    public void restore(Memento memento) {
        memento.restore("model", model);
        memento.restore("optimizer", optimizer);
    }
}
