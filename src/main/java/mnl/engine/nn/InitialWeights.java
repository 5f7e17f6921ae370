package mnl.engine.nn;

import java.util.random.RandomGenerator;

/** Random starts of weights. */
final class InitialWeights {
    private InitialWeights() {}

    /** Independent draws from N(0, deviation^2). */
    static float[] normal(RandomGenerator random, int size, double deviation) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) (deviation * random.nextGaussian());
        }
        return weights;
    }
}
