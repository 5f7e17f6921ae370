package mnl.ui.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.run.RunLayout;
import mnl.engine.LossGradients;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.json.Scenarios;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;

/** The classes of one sample under one arm. */
public final class AuditedSamples implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(ClassFigures.class);
    }

    @Override
    public List<Integer> classes() {
        return List.of(2, 10, 100, 1000);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        float[][][] logits = new float[extremes.modalities()][][];
        for (int m = 0; m < logits.length; m++) {
            logits[m] = logits(extremes, m + 1);
        }
        int runnerUp = extremes.classes() - 1;
        SampleListing listing = new SampleListing(
                layout,
                null,
                0,
                new SampleAnswers(new int[] {0}, logits, logits(extremes, 0), null),
                List.of("sample-0123456789"),
                List.of(0),
                List.of());
        Experiment experiment = Scenarios.byDefault().experiment().withArms(List.of(Arm.NONE, Arm.MNL), "none");
        float[][] steps = new float[extremes.modalities()][];
        for (int m = 0; m < steps.length; m++) {
            steps[m] = logits[m][1];
        }
        LossGradients gradients = new LossGradients(steps, steps, steps, List.of(), runnerUp);
        return List.of(
                AuditedFigure.of("classes of a sample", ClassFigures.of(listing, experiment, 1, 0, gradients), false));
    }

    private static float[][] logits(Extremes extremes, int seed) {
        float[][] logits = new float[extremes.arms()][extremes.classes()];
        for (float[] row : logits) {
            for (int k = 0; k < row.length; k++) {
                row[k] = k == 0 && seed == 0 ? 20 : (float) Math.sin(k + seed);
            }
        }
        return Arrays.copyOf(logits, logits.length);
    }
}
