package mnl.engine.closed;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.guidance.GuidePair;
import mnl.engine.method.BaseLoss;

/**
 * The loss of the replicas of one arm with its gradient in the logits:
 *
 * <pre>dL/df^m = (w_F (dF/df^m)' (P - onehot y) + w_m (p^m - onehot y) + p^m sum_k T^m_k - T^m) v_b / B</pre>
 *
 * with T^m what the guides of modality m teach. One of them belongs to one thread.
 */
final class ClosedArm {
    private final Sample sample;
    private final ClosedFusion fusion;
    private final ClosedGuidance guidance;
    private final BaseLoss base;

    ClosedArm(Sample sample, ClosedFusion fusion, ClosedGuidance guidance, BaseLoss base) {
        this.sample = sample;
        this.fusion = fusion;
        this.guidance = guidance;
        this.base = base;
    }

    /**
     * One sample: its part of the batch's losses and of their gradient.
     *
     * @param place in the batch
     * @param share v_b / B, what it counts in the means
     * @param guided whether the guidance term applies
     * @param terms receives the losses, which are added
     */
    void add(int replica, int place, double share, boolean guided, ClosedTerms terms) {
        sample.normalise();
        fusion.fuse(sample, replica, place);
        terms.fused[replica] += share * fusion.fusedLoss(sample);
        for (int m = 0; m < sample.modalities; m++) {
            terms.unimodal[m][replica] += share * fusion.unimodalLoss(sample, m, base.unimodal()[m]);
        }
        if (guided && guidance.teaches()) {
            guidance.add(sample);
            for (int m = 0; m < sample.modalities; m++) {
                terms.perGuided[m][replica] += share * guidance.loss[m];
            }
        }
        if (base.fused() != 0) {
            scale(sample.fusedGradient, base.fused());
            fusion.backFromLoss(sample, replica, place);
        }
        scale(sample.gradient, share);
        if (fusion.fusedLossTrainsHead()) {
            scale(sample.fusedGradient, share);
            fusion.backToHead(sample, replica, place);
        }
        terms.head[replica] += fusion.headLoss(sample, replica, place);
    }

    /** The gradient of the unimodal losses of one sample, without their weights. */
    void ofUnimodal(int replica, int place, double share) {
        sample.normalise();
        fusion.fuse(sample, replica, place);
        for (int m = 0; m < sample.modalities; m++) {
            fusion.unimodalLoss(sample, m, 1);
        }
        scale(sample.gradient, share);
    }

    /** w_F. */
    double fusedWeight() {
        return base.fused();
    }

    /** F, and who guides whom, on the sample whose logits and target are there. */
    GuidedSample look(int replica) {
        sample.normalise();
        fusion.fuse(sample, replica, 0);
        guidance.decide(sample);
        List<GuidePair> pairs = new ArrayList<>();
        for (int i = 0; i < guidance.guides.length; i++) {
            if (guidance.guides[i]) {
                pairs.add(new GuidePair(i / sample.modalities, i % sample.modalities));
            }
        }
        return new GuidedSample(
                sample.fused.clone(),
                guidance.runnerUp,
                guidance.ucom.clone(),
                guidance.targetProbability.clone(),
                pairs);
    }

    /** w_F CE(F, y) + sum_m w_m CE(f^m, y) + guidance, from its parts; a head that nothing else trains has CE(F, y) for itself. */
    double total(int replica, ClosedTerms terms) {
        terms.guidance[replica] = 0;
        for (double[] each : terms.perGuided) {
            terms.guidance[replica] += each[replica];
        }
        boolean alone = base.fused() == 0 && fusion.fusedLossTrainsHead();
        double total = (alone ? 1 : base.fused()) * terms.fused[replica]
                + terms.guidance[replica]
                + terms.head[replica]
                + base.fused() * terms.own[replica];
        for (int m = 0; m < sample.modalities; m++) {
            total += base.unimodal()[m] * terms.unimodal[m][replica];
        }
        return total;
    }

    private static void scale(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }
}
