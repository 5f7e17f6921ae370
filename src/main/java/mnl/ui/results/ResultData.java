package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.analysis.metric.Calibration;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;

/**
 * What is known of every arm under one noise.
 *
 * @param epoch when
 * @param metrics as results.json has them
 * @param calibration of the fused prediction, all seeds of an arm together, per arm
 */
record ResultData(double epoch, ReplicaMetrics metrics, List<Calibration> calibration) {
    public ResultData {
        calibration = List.copyOf(calibration);
    }

    /** Works an evaluation out. Takes a while: not for the FX thread. */
    static ResultData of(RunLayout layout, Evaluation evaluation) {
        FinalResults scores = FinalResults.of(
                layout,
                evaluation.measurement().epoch(),
                evaluation.labels(),
                evaluation.logits(),
                evaluation.fusedLogits(),
                Optional.empty(),
                "");
        ReplicaMetrics measured = ReplicaMetrics.of(layout, evaluation.measurement());
        List<Calibration> diagrams = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int shown = arm;
            diagrams.add(Calibration.pooled(IntStream.range(0, layout.seeds().size())
                    .mapToObj(seed -> Calibration.of(
                            evaluation.fusedLogits()[layout.replica(shown, seed)],
                            evaluation.labels()[seed],
                            layout.classNames().size()))
                    .toList()));
        }
        return new ResultData(evaluation.measurement().epoch(), measured.and(scores.replicaMetrics()), diagrams);
    }

    /** The same with more metrics. */
    ResultData with(ReplicaMetrics more) {
        return new ResultData(epoch, metrics.and(more), calibration);
    }
}
