package mnl.engine.train;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginBudget;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.RepeatedMeasurement;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.Schedule;

/** Measures the model that is trained on the test split, and sees to it that its numbers are numbers. */
final class TestMeasurer {
    private final RepeatedMeasurement repeated;
    private final LossSums losses;
    private final RunLayout layout;
    private final Schedule schedule;
    private final MarginBudget budget;

    /**
     * @param evaluator of the model
     * @param fusion how it is fused
     * @param test the samples
     * @param losses of the epoch under way
     * @param schedule says how often is measured
     */
    TestMeasurer(
            Evaluator evaluator,
            ReplicaFusion fusion,
            DeviceSplit test,
            LossSums losses,
            RunLayout layout,
            Schedule schedule) {
        repeated = evaluator.repeated(test, fusion);
        this.losses = losses;
        this.layout = layout;
        this.schedule = schedule;
        budget = MarginBudget.of(
                layout.trained().size(),
                layout.modalities().size(),
                test.size(0),
                schedule.epochs() / schedule.measureEvery() + 2);
    }

    /** The model is at another place of its training. */
    void forget() {
        repeated.forget();
    }

    /**
     * All metrics on the test split, and the losses of the last epoch that batches were trained of.
     *
     * @param position passes over the training split so far
     * @param epoch the one under way or the last one, counted from 1
     * @param last whether nothing is trained any more
     * @param settled replicas that do not change any more [R]
     * @throws DivergenceException when a metric is no longer a number
     */
    Evaluator.Measured measure(double position, int epoch, boolean last, boolean[] settled) {
        TrainingLosses means = losses.means();
        if (!losses.isEmpty()) {
            DivergenceException.check(means.total(), layout, epoch);
        }
        int[] samples = budget.keeps(position, schedule.measureEvery(), last) ? budget.samples() : null;
        Evaluator.Measured measured = repeated.measure(position, means, samples, settled);
        Measurement measurement = measured.metrics();
        List<String> names = Metrics.names(layout.modalities());
        for (String modality : layout.modalities()) {
            float[] margins = measurement.values()[names.indexOf(Metrics.ucom(modality))];
            DivergenceException.check(margins, layout, epoch);
        }
        return measured;
    }
}
