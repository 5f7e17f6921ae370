package mnl.engine.closed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.engine.fusion.LossHistory;
import mnl.engine.fusion.Phase;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/**
 * The loss of every replica, see {@link mnl.engine.method.Objective}, and its gradient in the logits, in closed form and double
 * precision. One of them belongs to one thread; it allocates nothing once it has seen its largest batch.
 */
public final class ClosedLoss {
    private final int classes;
    private final Sample sample;
    private final ClosedFusion fusion;
    private final List<ClosedArm> replicas;
    private final @Nullable ClosedHead head;
    private final @Nullable ClosedRank rank;

    private ClosedLoss(
            Sample sample,
            ClosedFusion fusion,
            List<ClosedArm> replicas,
            @Nullable ClosedHead head,
            @Nullable ClosedRank rank) {
        this.classes = sample.classes;
        this.sample = sample;
        this.fusion = fusion;
        this.replicas = replicas;
        this.head = head;
        this.rank = rank;
    }

    /** Of logits in single precision, as training has them; see {@link #of(ObjectiveSpec, FusionSpec, List, int, Precision)}. */
    public static ClosedLoss of(ObjectiveSpec spec, FusionSpec rule, List<String> names, int classes) {
        return of(spec, rule, names, classes, Precision.SINGLE);
    }

    /**
     * The loss of replicas that share a fusion rule.
     *
     * @param spec what they minimise
     * @param rule how they are fused
     * @param names of the modalities
     * @param classes C
     * @param precision of the logits
     */
    public static ClosedLoss of(
            ObjectiveSpec spec, FusionSpec rule, List<String> names, int classes, Precision precision) {
        return of(spec, rule, names, classes, precision, null, 0);
    }

    /**
     * The same of rules that remember their samples.
     *
     * @param history of the rule's samples; null where there is no rank loss
     * @param first which replica of the rule is the first of these
     */
    public static ClosedLoss of(
            ObjectiveSpec spec,
            FusionSpec rule,
            List<String> names,
            int classes,
            Precision precision,
            @Nullable LossHistory history,
            int first) {
        boolean ranked = rule.rule() == FusionRule.QMF_ENERGY && rule.rankLossWeight() != 0;
        ClosedRank rank = ranked
                ? new ClosedRank(
                        rule.rankLossWeight(),
                        Objects.requireNonNull(history, "a rank loss has a history"),
                        first,
                        names.size(),
                        classes)
                : null;
        ClosedHead head = ClosedHead.of(rule, spec.base().size(), names.size());
        return of(spec, ClosedFusions.of(rule, names, classes, head, Phase.TRAINING), classes, precision, head, rank);
    }

    /**
     * The loss of a replica whose fused logits were computed elsewhere, for the parts of it that do not go through them.
     *
     * @param fused F of the one sample that there is [C]
     */
    public static ClosedLoss ofFused(ObjectiveSpec spec, double[] fused, Precision precision) {
        return of(spec, new ClosedFusions.Known(fused), fused.length, precision, null, null);
    }

    private static ClosedLoss of(
            ObjectiveSpec spec,
            ClosedFusion fusion,
            int classes,
            Precision precision,
            @Nullable ClosedHead head,
            @Nullable ClosedRank rank) {
        Sample sample = new Sample(spec.modalities(), classes);
        List<ClosedArm> arms = IntStream.range(0, spec.base().size())
                .mapToObj(r -> new ClosedArm(
                        sample,
                        fusion,
                        new ClosedGuidance(spec, spec.guidance().get(r), classes, precision),
                        spec.base().get(r)))
                .toList();
        return new ClosedLoss(sample, fusion, arms, head, rank);
    }

    /** R. */
    public int replicas() {
        return replicas.size();
    }

    /** What the fusion rule learns, to be filled before {@link #of}; empty where it learns nothing. */
    public Optional<ClosedHead> head() {
        return Optional.ofNullable(head);
    }

    /** Room for the losses of a batch. */
    public ClosedTerms terms() {
        return new ClosedTerms(sample.modalities, replicas.size());
    }

    /**
     * The losses of a batch and their gradient.
     *
     * @param guided whether the guidance term applies to a replica [R]
     * @param gradient receives dL/df^m [M, R, B, C], of the sum of all replicas' losses
     * @param terms receives the losses
     */
    public void of(ClosedBatch batch, boolean[] guided, double[] gradient, ClosedTerms terms) {
        terms.clear();
        fusion.begin(batch);
        if (rank != null) {
            rank.begin(batch);
        }
        int stride = replicas.size() * batch.size() * classes;
        for (int r = 0; r < replicas.size(); r++) {
            ClosedArm arm = replicas.get(r);
            for (int b = 0; b < batch.size(); b++) {
                int at = r * batch.size() + b;
                sample.read(batch.logits(), at * classes, stride);
                sample.target = batch.targets()[at];
                arm.add(r, b, batch.share(at), guided[r], terms);
                sample.writeGradient(gradient, at * classes, stride);
                if (rank != null) {
                    rank.note(sample, b);
                }
            }
            if (rank != null) {
                terms.own[r] = rank.add(r, arm.fusedWeight(), batch.logits(), stride, gradient);
            }
            terms.total[r] = arm.total(r, terms);
        }
    }

    /**
     * The gradient of the sum of the unimodal losses, without their weights, of the same batch.
     *
     * @param gradient receives it [M, R, B, C]
     */
    public void ofUnimodal(ClosedBatch batch, double[] gradient) {
        fusion.begin(batch);
        int stride = replicas.size() * batch.size() * classes;
        for (int at = 0; at < replicas.size() * batch.size(); at++) {
            int replica = at / batch.size();
            sample.read(batch.logits(), at * classes, stride);
            sample.target = batch.targets()[at];
            replicas.get(replica).ofUnimodal(replica, at % batch.size(), batch.share(at));
            sample.writeGradient(gradient, at * classes, stride);
        }
    }

    /**
     * F and the guides of one sample of the first replica, apart from all others.
     *
     * @param logits f^m [M][C]
     * @param target y
     */
    public GuidedSample look(double[][] logits, int target) {
        sample.read(logits);
        sample.target = target;
        return replicas.get(0).look(0);
    }
}
