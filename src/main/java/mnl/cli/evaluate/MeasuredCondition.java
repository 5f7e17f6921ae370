package mnl.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.analysis.ArmSummaries;
import mnl.analysis.FinalFigures;
import mnl.analysis.Measurement;
import mnl.analysis.Metrics;
import mnl.analysis.ReplicaFigures;
import mnl.engine.EvaluationRequest;

/**
 * A model's figures under one condition.
 *
 * @param name what the condition is called
 * @param request what was asked of the engine
 * @param measurement what every measurement of a run tells
 * @param more macro-F1, calibration, scores and cases
 */
record MeasuredCondition(String name, EvaluationRequest request, Measurement measurement, FinalFigures more) {

    /** The measurement arm by arm. */
    ArmSummaries summaries() {
        return new ArmSummaries(more.layout(), measurement);
    }

    /** Every figure of every replica, as results are stored, without the losses, which only training tells. */
    ReplicaFigures figures() {
        Map<String, double[]> values = new LinkedHashMap<>();
        ReplicaFigures all = ReplicaFigures.of(more.layout(), measurement).and(more.figures());
        for (String name : all.names()) {
            if (!Metrics.isLoss(name)) {
                values.put(name, all.perReplica(name));
            }
        }
        return new ReplicaFigures(all.layout(), values);
    }
}
