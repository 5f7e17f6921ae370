package mnl.experiment;

/**
 * How long is trained, in which portions, at which rate, and when replicas stop.
 *
 * @param epochs passes over the training split
 * @param batchSize samples per step; the last, smaller batch of an epoch is trained on too
 * @param measureEvery epochs between two measurements on the test split; the first and the last epoch are always measured
 * @param learningRate how the optimizer's rate changes
 * @param earlyStopping when a replica stops before the last epoch
 * @param monitor what {@code earlyStopping} and {@link LearningRateSpec.Kind#REDUCE_ON_PLATEAU} watch
 */
public record Schedule(
        int epochs,
        int batchSize,
        int measureEvery,
        LearningRateSpec learningRate,
        EarlyStoppingSpec earlyStopping,
        MonitorSpec monitor) {
    /** 80 epochs in batches of 64, at a constant rate. */
    public static final Schedule DEFAULT = new Schedule(80, 64);

    /** A constant rate to the last epoch, every epoch measured. */
    public Schedule(int epochs, int batchSize) {
        this(epochs, batchSize, 1, LearningRateSpec.CONSTANT, EarlyStoppingSpec.NONE, MonitorSpec.LOSS);
    }

    /** Whether anything watches the monitored figure. */
    public boolean readsMonitor() {
        return (earlyStopping != null && earlyStopping.enabled())
                || (learningRate != null && learningRate.kind() == LearningRateSpec.Kind.REDUCE_ON_PLATEAU);
    }

    /** A copy with another number of epochs. */
    public Schedule withEpochs(int other) {
        return new Schedule(other, batchSize, measureEvery, learningRate, earlyStopping, monitor);
    }

    /** A copy with another learning-rate schedule. */
    public Schedule withLearningRate(LearningRateSpec other) {
        return new Schedule(epochs, batchSize, measureEvery, other, earlyStopping, monitor);
    }

    /** A copy with another early stopping. */
    public Schedule withEarlyStopping(EarlyStoppingSpec other) {
        return new Schedule(epochs, batchSize, measureEvery, learningRate, other, monitor);
    }

    /** A copy that is measured at other epochs. */
    public Schedule withMeasureEvery(int other) {
        return new Schedule(epochs, batchSize, other, learningRate, earlyStopping, monitor);
    }
}
