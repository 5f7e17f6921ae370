package mnl.lab.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.lab.export.TidyRow.Stage;
import mnl.lab.run.RunContents;
import mnl.lab.store.StoredResults;

/**
 * Every metric of a run, value by value.
 *
 * @param layout how the run's replicas are laid out
 * @param contents its measurements
 * @param results what was measured of the finished model; empty where that was not done
 */
record StoredMetrics(RunLayout layout, RunContents contents, Optional<StoredResults> results) {

    /** Goes through all of them: those of the training epoch by epoch, then those of the finished model. */
    void each(Consumer<TidyRow> visitor) {
        contents.measurements().forEach(measurement -> measured(measurement, visitor));
        results.ifPresent(found -> {
            finished(found, visitor);
            found.tree().path("noiseCurves").forEach(curve -> curve(epoch(found), curve, visitor));
        });
    }

    private void measured(Measurement measurement, Consumer<TidyRow> visitor) {
        Cancellation.checkpoint();
        List<String> metrics = Metrics.names(layout.modalities());
        int seeds = layout.seeds().size();
        for (int replica = 0; replica < layout.replicas(); replica++) {
            String arm = layout.trained().get(replica / seeds);
            TidyRow row =
                    new TidyRow(arm, seed(replica % seeds), measurement.epoch(), Stage.TRAINING, null, null, "", 0);
            for (int metric = 0; metric < metrics.size(); metric++) {
                give(row.of(metrics.get(metric), measurement.value(metric, replica)), visitor);
            }
        }
    }

    private void finished(StoredResults found, Consumer<TidyRow> visitor) {
        for (int arm = 0; arm < found.arms().size(); arm++) {
            for (Map.Entry<String, double[]> metric : found.perSeed().get(arm).entrySet()) {
                double[] values = metric.getValue();
                for (int s = 0; s < values.length; s++) {
                    TidyRow row =
                            new TidyRow(found.arms().get(arm), seed(s), epoch(found), Stage.FINAL, null, null, "", 0);
                    give(row.of(metric.getKey(), values[s]), visitor);
                }
            }
        }
    }

    /** A metric of a curve has a value at every severity, or one over all of them. */
    private void curve(double epoch, JsonNode curve, Consumer<TidyRow> visitor) {
        String noise = curve.path("on").asText();
        for (JsonNode arm : curve.path("arms")) {
            TidyRow row = new TidyRow(arm.path("name").asText(), 0, epoch, Stage.NOISE, noise, null, "", 0);
            arm.properties().forEach(metric -> {
                JsonNode values = metric.getValue();
                for (int point = 0; values.isArray() && point < values.size(); point++) {
                    double severity = curve.path("severities").path(point).doubleValue();
                    perSeed(row.under(severity), metric.getKey(), values.get(point), visitor);
                }
                perSeed(row, metric.getKey(), values, visitor);
            });
        }
    }

    private void perSeed(TidyRow row, String metric, JsonNode summary, Consumer<TidyRow> visitor) {
        JsonNode values = summary.path("perSeed");
        for (int s = 0; s < values.size(); s++) {
            double value = values.get(s).isNumber() ? values.get(s).doubleValue() : Double.NaN;
            give(row.ofSeed(seed(s)).of(metric, value), visitor);
        }
    }

    private long seed(int index) {
        return layout.seeds().get(index);
    }

    private static void give(TidyRow row, Consumer<TidyRow> visitor) {
        if (!Double.isNaN(row.value())) {
            visitor.accept(row);
        }
    }

    private static double epoch(StoredResults found) {
        return found.tree().path("model").path("epoch").doubleValue();
    }
}
