package mnl.engine.step;

import mnl.engine.state.Resumable;

/** How a batch becomes an update of all replicas, and what is remembered from one update to the next. */
public interface TrainingStep extends Resumable {

    /**
     * One update of every replica that has samples in the batch. Call it with grad mode off.
     *
     * @param batch what is trained on
     * @param settings of the epoch under way
     * @return the batch's losses, under the weights before the update; until the next call
     */
    BatchLosses train(Batch batch, EpochSettings settings);
}
