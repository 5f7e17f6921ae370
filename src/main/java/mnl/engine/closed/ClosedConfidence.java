package mnl.engine.closed;

import java.util.Objects;
import mnl.engine.fusion.Phase;
import org.jspecify.annotations.Nullable;

/**
 * PDF in closed form; {@link mnl.engine.fusion.PdfFusion} has its source. With c_m = sigmoid(z_m), l_m = ln c_m and A = sum_m l_m,
 *
 * <pre>CB_m = c_m + (A - l_m) / (A + 1e-8),  w = softmax(CB_m r_m),  r_m = D_m / max D,  D_m = mean_k |p^m_k - 1/C|</pre>
 *
 * r_m = 1 in training, where the weights are detached. The heads have sum_m |c_m - p^m_y| for themselves, p^m_y detached.
 */
final class ClosedConfidence extends ClosedSum {
    private static final double OFFSET = 1e-8;

    private final @Nullable ClosedHead head;
    private final Phase phase;

    /** c, to be written to where no head estimates it [M]. */
    final double[] confidences;

    private final double[] logs;
    private final double[] beliefs;
    private final double[] distances;
    private final double[] ofBeliefs;
    private double sum;
    private double farthest;
    private @Nullable ClosedBatch batch;

    /** @param head of z; null where the confidences are given */
    ClosedConfidence(int modalities, @Nullable ClosedHead head, Phase phase) {
        this.head = head;
        this.phase = phase;
        confidences = new double[modalities];
        logs = new double[modalities];
        beliefs = new double[modalities];
        distances = new double[modalities];
        ofBeliefs = new double[modalities];
    }

    @Override
    public void begin(ClosedBatch now) {
        batch = now;
    }

    @Override
    void weigh(Sample sample, int replica, int place) {
        if (head != null) {
            int at = head.at(replica, place);
            for (int m = 0; m < confidences.length; m++) {
                confidences[m] = 1 / (1 + Math.exp(-head.inputs()[at + m]));
            }
        }
        sum = 0;
        for (int m = 0; m < confidences.length; m++) {
            logs[m] = Math.log(Math.max(confidences[m], Float.MIN_NORMAL));
            sum += logs[m];
        }
        for (int m = 0; m < confidences.length; m++) {
            beliefs[m] = confidences[m] + (sum - logs[m]) / (sum + OFFSET);
        }
        if (phase != Phase.TRAINING) {
            measure(sample);
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < confidences.length; m++) {
            sample.weights[m] = beliefs[m] * ratio(m);
            largest = Math.max(largest, sample.weights[m]);
        }
        double total = 0;
        for (int m = 0; m < confidences.length; m++) {
            sample.weights[m] = Math.exp(sample.weights[m] - largest);
            total += sample.weights[m];
        }
        for (int m = 0; m < confidences.length; m++) {
            sample.weights[m] /= total;
        }
    }

    /** D. */
    private void measure(Sample sample) {
        double uniform = 1.0 / sample.classes;
        farthest = 0;
        for (int m = 0; m < distances.length; m++) {
            double distance = 0;
            for (int i = m * sample.classes; i < (m + 1) * sample.classes; i++) {
                distance += Math.abs(sample.probabilities[i] - uniform);
            }
            distances[m] = distance / sample.classes;
            farthest = Math.max(farthest, distances[m]);
        }
    }

    /** r_m. */
    private double ratio(int m) {
        return phase == Phase.TRAINING || farthest == 0 ? 1 : distances[m] / farthest;
    }

    @Override
    void throughWeights(Sample sample, int replica, int place) {
        if (phase != Phase.ATTACK) {
            return;
        }
        centred(sample, ofBeliefs);
        double ofFarthest = 0;
        int first = -1;
        for (int m = 0; m < ofBeliefs.length; m++) {
            ofBeliefs[m] *= sample.weights[m];
            ofFarthest -= ofBeliefs[m] * beliefs[m] * ratio(m);
            first = first < 0 && distances[m] == farthest ? m : first;
        }
        for (int m = 0; m < ofBeliefs.length && farthest > 0; m++) {
            throughDistance(sample, m, (ofBeliefs[m] * beliefs[m] + (m == first ? ofFarthest : 0)) / farthest);
        }
    }

    /** dD / df_k = p_k (s_k - sum_j p_j s_j) with s_k = sign(p_k - 1/C) / C. */
    private static void throughDistance(Sample sample, int m, double ofDistance) {
        int from = m * sample.classes;
        double uniform = 1.0 / sample.classes;
        double mean = 0;
        for (int i = from; i < from + sample.classes; i++) {
            mean += sample.probabilities[i] * Math.signum(sample.probabilities[i] - uniform);
        }
        for (int i = from; i < from + sample.classes; i++) {
            double p = sample.probabilities[i];
            sample.gradient[i] += ofDistance * uniform * p * (Math.signum(p - uniform) - mean);
        }
    }

    /** dCB_m / dl_j = [m = j] c_j + [m != j] / (A + 1e-8) - (A - l_m) / (A + 1e-8)^2, and dl_j / dz_j = 1 - c_j. */
    @Override
    public void backToHead(Sample sample, int replica, int place) {
        ClosedHead own = Objects.requireNonNull(head, "what is attacked has a head");
        double all = 0;
        double slope = 0;
        for (int m = 0; m < ofBeliefs.length; m++) {
            double ofBelief = ofBeliefs[m] * ratio(m);
            all += ofBelief;
            slope += ofBelief * (sum - logs[m]);
        }
        double inverse = 1 / (sum + OFFSET);
        int at = own.at(replica, place);
        for (int j = 0; j < ofBeliefs.length; j++) {
            double ofBelief = ofBeliefs[j] * ratio(j);
            double ofLog = ofBelief * confidences[j] + (all - ofBelief) * inverse - slope * inverse * inverse;
            own.gradient()[at + j] += ofLog * (1 - confidences[j]);
        }
    }

    @Override
    public double headLoss(Sample sample, int replica, int place) {
        ClosedHead own = Objects.requireNonNull(head, "what is trained has a head");
        ClosedBatch now = Objects.requireNonNull(batch, "a batch was begun");
        double share = now.presence(replica * now.size() + place);
        int at = own.at(replica, place);
        double loss = 0;
        for (int m = 0; m < confidences.length; m++) {
            double c = confidences[m];
            double error = c - sample.probabilities[m * sample.classes + sample.target];
            loss += share * Math.abs(error);
            own.gradient()[at + m] = share * Math.signum(error) * c * (1 - c);
        }
        return loss;
    }
}
