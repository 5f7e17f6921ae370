package mnl.experiment;

/**
 * How long is trained, in which portions.
 *
 * @param epochs passes over the training split
 * @param batchSize samples per step; the last, smaller batch of an epoch is trained on too
 */
public record Schedule(int epochs, int batchSize) {}
