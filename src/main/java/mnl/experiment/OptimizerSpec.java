package mnl.experiment;

/**
 * The optimizer of every replica.
 *
 * @param kind the update rule
 * @param learningRate step size
 * @param weightDecay added to the gradient (SGD, ADAM) or applied to the weights themselves (ADAM_W); 0 = none
 * @param momentum heavy-ball momentum of SGD; the other rules do not read it
 */
public record OptimizerSpec(Kind kind, double learningRate, double weightDecay, double momentum) {

    /** The update rules; ADAM and ADAM_W use beta = (0.9, 0.999) and epsilon = 1e-8 after bias correction. */
    public enum Kind {
        SGD,
        ADAM,
        ADAM_W
    }

    /** Adam at a learning rate of 0.001. */
    public static final OptimizerSpec DEFAULT = adam(1e-3);

    /** Adam without weight decay. */
    public static OptimizerSpec adam(double learningRate) {
        return new OptimizerSpec(Kind.ADAM, learningRate, 0, 0);
    }
}
