package mnl.ui.live;

import mnl.words.Texts;

/** The four charts of the live view. */
public enum LiveChart {
    LOSS(
            Texts.of("live.live-chart.loss"),
            Texts.of("live.live-chart.nats"),
            false,
            Texts.of("live.live-chart.training-loss-ce-f")),
    ACCURACY(
            Texts.of("live.live-chart.accuracy"),
            Texts.of("live.live-chart.test-accuracy"),
            true,
            Texts.of("live.live-chart.share-of-test-samples")),
    UCOM(
            Texts.of("live.live-chart.ucom"),
            Texts.of("live.live-chart.nats"),
            false,
            Texts.of("live.live-chart.unimodal-confidence-margin-ucom")),
    GUIDED(
            Texts.of("live.live-chart.guidance"),
            Texts.of("live.live-chart.test-samples"),
            true,
            Texts.of("live.live-chart.share-of-test-samples-on"));

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

    /** What is to be seen in it, one sentence. */
    String sentence() {
        return switch (this) {
            case LOSS -> Texts.of("live.live-chart.see-loss");
            case ACCURACY -> Texts.of("live.live-chart.see-accuracy");
            case UCOM -> Texts.of("live.live-chart.see-ucom");
            case GUIDED -> Texts.of("live.live-chart.see-guidance");
        };
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
        return ceiling && this == ACCURACY
                ? Texts.of("live.live-chart.the-bayes-ceiling-is", explanation)
                : explanation;
    }
}
