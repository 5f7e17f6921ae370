package mnl.analysis.metric;

/**
 * One bar of a reliability diagram: the samples whose confidence lies in (low, high].
 *
 * @param low lower end, excluded
 * @param high upper end, included
 * @param count samples in the bin
 * @param confidence mean confidence of these samples; NaN where there is none
 * @param accuracy share of these samples that are predicted right; NaN where there is none
 */
public record CalibrationBin(double low, double high, int count, double confidence, double accuracy) {

    /** {@code confidence - accuracy}: positive where the model is more confident than it is right; NaN when empty. */
    public double gap() {
        return confidence - accuracy;
    }
}
