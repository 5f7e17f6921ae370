package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.analysis.Calibration;
import mnl.analysis.FinalFigures;
import mnl.analysis.ReplicaFigures;
import mnl.analysis.RunLayout;
import mnl.engine.Evaluation;

/**
 * What is known of every arm under one noise.
 *
 * @param epoch when
 * @param figures as results.json has them
 * @param calibration of the fused prediction, all seeds of an arm together, per arm
 */
record ResultData(double epoch, ReplicaFigures figures, List<Calibration> calibration) {
    public ResultData {
        calibration = List.copyOf(calibration);
    }

    /** Works an evaluation out. Takes a while: not for the FX thread. */
    static ResultData of(RunLayout layout, Evaluation evaluation) {
        FinalFigures scores = FinalFigures.of(
                layout,
                evaluation.measurement().epoch(),
                evaluation.labels(),
                evaluation.logits(),
                evaluation.fusedLogits(),
                Optional.empty(),
                "");
        ReplicaFigures measured = ReplicaFigures.of(layout, evaluation.measurement());
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
        return new ResultData(evaluation.measurement().epoch(), measured.and(scores.figures()), diagrams);
    }

    /** The same with more figures. */
    ResultData with(ReplicaFigures more) {
        return new ResultData(epoch, figures.and(more), calibration);
    }
}
