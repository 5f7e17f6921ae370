package mnl.ui.dials;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.statistics.PrincipalPlane;
import mnl.data.synthetic.PreviewSamples;

/**
 * Training samples with the plane that shows most of each modality's variance.
 *
 * @param question whose samples these are
 * @param samples the samples
 * @param best principal planes [M]
 */
record Preview(DialQuestion question, PreviewSamples samples, List<PrincipalPlane> best) {
    /** Enough to see the clouds, few enough to follow a dragged slider. */
    static final int MOST_SAMPLES = 400;

    /** Draws the samples and fits the planes. */
    static Preview of(DialQuestion question) {
        PreviewSamples samples = PreviewSamples.draw(question.spec(), question.seed(), MOST_SAMPLES);
        return new Preview(
                question,
                samples,
                Arrays.stream(samples.values()).map(PrincipalPlane::fit).toList());
    }
}
