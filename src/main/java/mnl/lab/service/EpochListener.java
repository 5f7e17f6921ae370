package mnl.lab.service;

/** Notified how far a training is. */
@FunctionalInterface
public interface EpochListener {

    /**
     * It is here now.
     *
     * @param epoch passes over the training split, fractional inside an epoch
     * @param samplesPerSecond training samples a second over all replicas; 0 where that is not known
     */
    void at(double epoch, double samplesPerSecond);
}
