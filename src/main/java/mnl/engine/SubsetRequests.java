package mnl.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;

/** The evaluations that the modalities' contributions are computed from: one for every subset of present modalities. */
public final class SubsetRequests {
    /** With more modalities than these the 2^M evaluations take too long. */
    public static final int MOST_MODALITIES = 6;

    private SubsetRequests() {}

    /** Whether contributions have a meaning and are affordable: two to {@link #MOST_MODALITIES} modalities. */
    public static boolean make(RunLayout layout) {
        int modalities = layout.modalities().size();
        return modalities > 1 && modalities <= MOST_MODALITIES;
    }

    /** The request without the modalities that a subset lacks, subset by subset, for metrics only. */
    public static List<EvaluationRequest> of(RunLayout layout, EvaluationRequest request) {
        int modalities = layout.modalities().size();
        List<EvaluationRequest> requests = new ArrayList<>();
        for (int subset = 0; subset < 1 << modalities; subset++) {
            int present = subset;
            Set<Integer> absent = IntStream.range(0, modalities)
                    .filter(m -> (present & 1 << m) == 0)
                    .boxed()
                    .collect(Collectors.toSet());
            requests.add(request.without(absent).forMetrics());
        }
        return requests;
    }

    /** The contributions, from the answers to {@link #of} in order. */
    public static Contributions contributions(RunLayout layout, List<Evaluation> answers) {
        return new Contributions(
                layout,
                answers.stream().map(answer -> fusedAccuracy(layout, answer)).toArray(double[][]::new));
    }

    /** Fused accuracy [R]. */
    static double[] fusedAccuracy(RunLayout layout, Evaluation evaluation) {
        return ReplicaMetrics.of(layout, evaluation.measurement()).perReplica(Metrics.ACCURACY_FUSED);
    }
}
