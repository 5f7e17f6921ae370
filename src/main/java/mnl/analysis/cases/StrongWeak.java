package mnl.analysis.cases;

import mnl.analysis.metric.ArrayShapes;
import mnl.analysis.metric.Predictions;

/**
 * The two modalities whose agreement is looked at.
 *
 * <p>Choose them once, for all arms together: where every arm had its own strong modality, a flow between arms would mix
 * two meanings of the same cell. Choose by accuracy on the validation split, since a choice on the split that is shown
 * favours the strong one there.
 *
 * @param strong index of the strong modality
 * @param weak index of the weak modality
 */
public record StrongWeak(int strong, int weak) {

    /** @throws IllegalArgumentException when both are the same or one is negative */
    public StrongWeak {
        if (strong == weak || strong < 0 || weak < 0) {
            throw new IllegalArgumentException("The strong modality is " + strong + " and the weak one " + weak
                    + ": choose two different modalities, counted from 0.");
        }
    }

    /**
     * The most and the least accurate modality; on ties the earlier is the stronger one.
     *
     * @param accuracies one per modality [M], M >= 2
     * @throws IllegalArgumentException when there are fewer than two or one is NaN
     */
    public static StrongWeak byAccuracy(double... accuracies) {
        int strong = 0;
        int weak = 0;
        for (int m = 0; m < accuracies.length; m++) {
            if (Double.isNaN(accuracies[m])) {
                throw new IllegalArgumentException(
                        "The accuracy of modality " + m + " is not known: choose strong and weak by hand.");
            }
            strong = accuracies[m] > accuracies[strong] ? m : strong;
            weak = accuracies[m] <= accuracies[weak] ? m : weak;
        }
        return new StrongWeak(strong, weak);
    }

    /**
     * The most and the least accurate modality by mean accuracy over the replicas.
     *
     * @param predictions [M][R][n], M >= 2, replicas laid out {@code arm * S + seed}
     * @param labels targets [S][n]
     * @throws IllegalArgumentException when the shapes do not fit, there are fewer than two modalities, or no samples
     */
    public static StrongWeak byAccuracy(int[][][] predictions, int[][] labels) {
        double[] accuracies = new double[predictions.length];
        for (int m = 0; m < predictions.length; m++) {
            int replicas = predictions[m].length;
            ArrayShapes.requireArms(replicas, labels.length);
            for (int r = 0; r < replicas; r++) {
                accuracies[m] += Predictions.accuracy(predictions[m][r], labels[r % labels.length]) / replicas;
            }
        }
        return byAccuracy(accuracies);
    }
}
