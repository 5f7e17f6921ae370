package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.robust.EstimatedRadii;
import mnl.analysis.robust.FixedWeights;
import mnl.analysis.robust.LipschitzBounds;
import mnl.analysis.robust.MarginRadii;
import mnl.analysis.robust.RadiusBound;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.fusion.FusionInput;

/** Radii of every sample in every replica; a portion is one arm and some samples, then one replica. */
public final class CertificationComputation implements PortionedComputation<Certification> {
    private final Snapshot snapshot;
    private final CertificationRequest request;
    private final RunLayout layout;
    private final ModelParameters parameters;
    private final boolean bounded;
    private final int portions;
    private final List<ReplicaAnswers> answers = new ArrayList<>();
    private final List<MarginRadii> radii = new ArrayList<>();
    private int next;

    /**
     * @param snapshot what is certified; closed with the work
     * @param request which samples
     */
    public CertificationComputation(Snapshot snapshot, CertificationRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        layout = request.references() ? snapshot.layout().comparingReferences() : snapshot.layout();
        parameters = snapshot.parameters();
        bounded = modalities().stream().allMatch(name -> LipschitzBounds.isKnown(parameters, name));
        int samples = snapshot.split().size();
        portions = (samples + snapshot.portion() - 1) / snapshot.portion();
        for (int r = 0; r < layout.comparedReplicas(); r++) {
            answers.add(new ReplicaAnswers(modalities().size(), samples, snapshot.classes()));
        }
    }

    @Override
    public boolean advance() {
        int arms = layout.arms().size();
        if (next < arms * portions) {
            int from = next % portions * snapshot.portion();
            ask(next / portions, from, Math.min(snapshot.split().size(), from + snapshot.portion()));
        } else {
            radii.add(radii(next - arms * portions));
        }
        next++;
        return radii.size() < answers.size();
    }

    @Override
    public double share() {
        return (double) next / (layout.arms().size() * portions + layout.comparedReplicas());
    }

    @Override
    public Certification result() {
        List<String> names = layout.arms();
        int seeds = layout.seeds().size();
        return new Certification(
                request,
                snapshot.epoch(),
                IntStream.range(0, names.size())
                        .mapToObj(a ->
                                new ArmRadii(names.get(a), snapshot.rule(a), radii.subList(a * seeds, (a + 1) * seeds)))
                        .toList());
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private List<String> modalities() {
        return layout.modalities();
    }

    private void ask(int arm, int from, int to) {
        int seeds = layout.seeds().size();
        List<ReplicaAnswers> asked = answers.subList(arm * seeds, (arm + 1) * seeds);
        try (NDManager scratch = snapshot.scratch()) {
            ArmModel model = snapshot.arm(scratch, arm);
            NDList features = snapshot.split().range(scratch, seeds, from, to);
            FusionInput encoded = model.encode(features);
            NDArray weights = model.weights(encoded);
            ReplicaAnswers.logits(asked, from, encoded.logits());
            ReplicaAnswers.norms(asked, from, features);
            if (bounded && weights != null) {
                ReplicaAnswers.weights(asked, from, weights, to - from, scratch);
            } else {
                boolean[] moved = Movable.of(List.of(), modalities(), snapshot::isContinuous);
                NDArray targets = snapshot.split().targets(scratch, from, to);
                double[] estimates = new MarginGradients(snapshot.runtime(), model, moved)
                        .estimates(features, targets, snapshot.classes());
                ReplicaAnswers.estimates(asked, from, estimates);
            }
        }
    }

    private MarginRadii radii(int replica) {
        int seeds = layout.seeds().size();
        ReplicaAnswers answer = answers.get(replica).first(snapshot.split().size(replica % seeds));
        if (answer.estimates() != null) {
            return new EstimatedRadii(answer.estimates());
        }
        RadiusBound bound = new RadiusBound(
                LipschitzBounds.of(parameters, modalities(), replica),
                answer.logits(),
                answer.norms(),
                snapshot.split().labels(replica % seeds));
        float[][] weights = Objects.requireNonNull(answer.weights(), "either weights or estimates");
        Optional<FixedWeights> fixed = FixedWeights.of(snapshot.rule(replica / seeds), weights);
        return fixed.isPresent() ? bound.certified(fixed.get()) : bound.proxy(weights);
    }
}
