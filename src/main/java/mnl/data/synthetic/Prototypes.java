package mnl.data.synthetic;

import java.util.List;
import mnl.data.Cancellation;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec.ClassPair;

/**
 * Class prototypes of one modality: random orthonormal vectors, where a confusable pair (c, c') is turned about its
 * bisector. With b = (v_c + v_c') / sqrt 2 and e = (v_c - v_c') / sqrt 2 the pair becomes
 * sqrt(1 - rho^2) b + rho e and sqrt(1 - rho^2) b - rho e, whose dot product is 1 - 2 rho^2.
 */
final class Prototypes {
    private Prototypes() {}

    /**
     * Draws prototypes.
     *
     * @param classes C
     * @param dimensions d, at least C
     * @param pairs disjoint pairs of classes
     * @param separation rho
     * @param stream random numbers
     * @return unit vectors [C][d]
     */
    static double[][] draw(int classes, int dimensions, List<ClassPair> pairs, double separation, SeededStream stream) {
        double[][] vectors = new double[classes][dimensions];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < dimensions; i++) {
                vectors[c][i] = stream.nextGaussian();
            }
            // Twice, since one pass of Gram-Schmidt loses digits where few dimensions are left.
            makeOrthogonal(vectors, c);
            makeOrthogonal(vectors, c);
        }
        for (ClassPair pair : pairs) {
            turn(vectors[pair.first()], vectors[pair.second()], separation);
        }
        return vectors;
    }

    static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static void makeOrthogonal(double[][] vectors, int last) {
        double[] vector = vectors[last];
        for (int c = 0; c < last; c++) {
            Cancellation.checkpoint();
            double share = dot(vector, vectors[c]);
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= share * vectors[c][i];
            }
        }
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private static void turn(double[] first, double[] second, double separation) {
        double along = Math.sqrt(1 - separation * separation);
        for (int i = 0; i < first.length; i++) {
            double bisector = (first[i] + second[i]) / Math.sqrt(2);
            double difference = (first[i] - second[i]) / Math.sqrt(2);
            first[i] = along * bisector + separation * difference;
            second[i] = along * bisector - separation * difference;
        }
    }
}
