package mnl.lab.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.engine.EvaluationRequest;

/**
 * A model's metrics under one condition.
 *
 * @param name what the condition is called
 * @param request what was asked of the engine
 * @param measurement what every measurement of a run tells
 * @param more macro-F1, calibration, scores and cases
 */
public record MeasuredCondition(String name, EvaluationRequest request, Measurement measurement, FinalResults more) {

    /** The measurement arm by arm. */
    public ArmSummaries summaries() {
        return new ArmSummaries(more.layout(), measurement);
    }

    /** Every metric of every replica, as results are stored, without the losses, which only training tells. */
    public ReplicaMetrics metrics() {
        Map<String, double[]> values = new LinkedHashMap<>();
        ReplicaMetrics all = ReplicaMetrics.of(more.layout(), measurement).and(more.replicaMetrics());
        for (String name : all.names()) {
            if (!Metrics.isLoss(name)) {
                values.put(name, all.perReplica(name));
            }
        }
        return new ReplicaMetrics(all.layout(), values);
    }
}
