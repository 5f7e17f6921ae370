package mnl.lab.lesson;

import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.guidance.Ucom;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/** The numbers that lessons ask for, one per seed, out of an evaluation that holds logits. */
final class LessonNumbers {
    private final RunLayout layout;
    private final Evaluation evaluation;
    private final int classes;

    LessonNumbers(RunLayout layout, Evaluation evaluation) {
        this.layout = layout;
        this.evaluation = evaluation;
        classes = layout.classNames().size();
    }

    /**
     * Values in the order of the seeds [S].
     *
     * @param modality whose; null with the fused accuracy
     */
    double[] perSeed(Quantity quantity, String arm, @Nullable String modality) {
        int a = layout.trained().indexOf(arm);
        int m = modality == null ? -1 : layout.modalities().indexOf(modality);
        double[] values = new double[layout.seeds().size()];
        for (int s = 0; s < values.length; s++) {
            values[s] = value(quantity, layout.replica(a, s), m, s);
        }
        return values;
    }

    private double value(Quantity quantity, int replica, int m, int seed) {
        int[] labels = evaluation.labels()[seed];
        return switch (quantity) {
            case FUSED_ACCURACY -> Predictions.accuracy(fused(replica), labels);
            case ACCURACY -> Predictions.accuracy(alone(m, replica), labels);
            case UCOM ->
                mean(Ucom.of(evaluation.logits()[m][replica], evaluation.fusedLogits()[replica], labels));
            case KEPT -> kept(replica, m, labels);
            case COST ->
                Predictions.accuracy(alone(m, layout.replica(layout.alone().orElseThrow(), seed)), labels)
                        - Predictions.accuracy(alone(m, replica), labels);
        };
    }

    private int[] fused(int replica) {
        return Predictions.of(evaluation.fusedLogits()[replica], classes);
    }

    private int[] alone(int m, int replica) {
        return Predictions.of(evaluation.logits()[m][replica], classes);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** NaN where no sample is right in this modality only. */
    private double kept(int replica, int m, int[] labels) {
        int[] fused = fused(replica);
        List<int[]> modalities = IntStream.range(0, layout.modalities().size())
                .mapToObj(each -> alone(each, replica))
                .toList();
        int only = 0;
        int kept = 0;
        for (int i = 0; i < labels.length; i++) {
            int place = i;
            long right = modalities.stream()
                    .filter(each -> each[place] == labels[place])
                    .count();
            if (right == 1 && modalities.get(m)[i] == labels[i]) {
                only++;
                kept += fused[i] == labels[i] ? 1 : 0;
            }
        }
        return (double) kept / only;
    }
}
