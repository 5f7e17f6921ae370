package mnl.ui.live;

/** The four charts of the live view. */
public enum LiveChart {
    LOSS(
            "Loss",
            "nats",
            false,
            "Training loss: CE(F, y) + Σ w_m · CE(f^m, y) + g · guidance, mean over the batches of an epoch. Arms with"
                    + " guidance add a term, so compare their accuracies, not their totals. Line: mean over the seeds;"
                    + " band: 95% t-interval."),
    ACCURACY(
            "Accuracy",
            "test accuracy",
            true,
            "Share of test samples where the largest logit is the target's: argmax F = y for the fused prediction,"
                    + " argmax f^m = y for a modality alone. Line: mean over the seeds; band: 95% t-interval."),
    UCOM(
            "UCoM",
            "nats",
            false,
            "Unimodal Confidence Margin: UCoM_m = f^m_y − f^m_j, j = argmax_{k≠y} F_k. Above 0 modality m prefers the"
                    + " target to the fused runner-up j. Mean over the test samples, then over the seeds; band: 95%"
                    + " t-interval."),
    GUIDED(
            "Guidance",
            "test samples",
            true,
            "Share of test samples on which modality s dominates w: UCoM_s > UCoM_w and p^s_y > p^w_y. Where the two"
                    + " tests disagree, nobody guides. Measured by this rule in every arm, also where the arm does not"
                    + " guide.");

    private final String title;
    private final String unit;
    private final boolean percent;
    private final String explanation;

    LiveChart(String title, String unit, boolean percent, String explanation) {
        this.title = title;
        this.unit = unit;
        this.percent = percent;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    /** What the vertical axis counts. */
    String unit() {
        return unit;
    }

    /** Whether values are fractions shown as percentages. */
    boolean percent() {
        return percent;
    }

    /**
     * What the chart shows, with its formula.
     *
     * @param ceiling whether the best accuracy that there can be is known and drawn
     */
    public String explanation(boolean ceiling) {
        return explanation
                + (ceiling && this == ACCURACY
                        ? " The Bayes ceiling is the best that any classifier can reach on these data."
                        : "");
    }
}
