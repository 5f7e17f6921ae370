package mnl.ui.story;

import mnl.analysis.run.Measurement;

/** The class that shows who teaches whom: where the guide gives much to a class beside the target. */
final class BlindClass {
    /** Classes that come so close to the largest are as blind. */
    private static final double AS_BLIND = 0.8;

    private BlindClass() {}

    /**
     * The first class whose largest rival is about as probable as that of any class.
     *
     * @param arm index of the arm whose profiles count
     * @param guide index of the modality
     */
    static int of(Measurement measurement, int arm, int guide, int classes) {
        float[] profile = measurement.profiles()[arm][guide];
        double[] rival = new double[classes];
        double most = 0;
        for (int y = 0; y < classes; y++) {
            for (int k = 0; k < classes; k++) {
                double p = profile[y * classes + k];
                if (k != y && p > rival[y]) {
                    rival[y] = p;
                }
            }
            most = Math.max(most, rival[y]);
        }
        for (int y = 0; y < classes; y++) {
            if (rival[y] >= AS_BLIND * most) {
                return y;
            }
        }
        return 0;
    }
}
