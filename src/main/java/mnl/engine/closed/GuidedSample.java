package mnl.engine.closed;

import java.util.List;
import mnl.analysis.guidance.GuidePair;

/**
 * What is decided about one sample.
 *
 * @param fused F [C]
 * @param runnerUp j = argmax_{k != y} F_k, the lowest index on ties
 * @param ucom f^m_y - f^m_j [M]
 * @param targetProbability p^m_y [M]
 * @param pairs who would guide whom, by guide, then by guided modality; whether anything is taught is a matter of the arm
 */
public record GuidedSample(
        double[] fused, int runnerUp, double[] ucom, double[] targetProbability, List<GuidePair> pairs) {
    public GuidedSample {
        pairs = List.copyOf(pairs);
    }
}
