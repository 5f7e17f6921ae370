package mnl.engine.closed;

/**
 * How finely numbers are compared where it is decided who guides whom. Two sure modalities are exactly equal in single precision
 * only, where 1 + 1e-9 is 1, and an exact tie counts for the later one.
 */
public enum Precision {
    /** As logits in single precision give margins and probabilities. */
    SINGLE {
        @Override
        double of(double value) {
            return (float) value;
        }

        @Override
        double share(double[] probabilities, int at, int classes, int target) {
            double largest = 0;
            for (int k = 0; k < classes; k++) {
                largest = Math.max(largest, probabilities[at + k]);
            }
            float sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += (float) (probabilities[at + k] / largest);
            }
            return (float) (probabilities[at + target] / largest) / sum;
        }
    },
    /** As they are. */
    DOUBLE {
        @Override
        double of(double value) {
            return value;
        }

        @Override
        double share(double[] probabilities, int at, int classes, int target) {
            return probabilities[at + target];
        }
    };

    /** A number as it is compared. */
    abstract double of(double value);

    /** A probability as it is compared: in single precision exponentials add up to 1 where the largest is far ahead. */
    abstract double share(double[] probabilities, int at, int classes, int target);
}
