package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.cases.SampleAnswers;
import mnl.engine.LossGradients;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.figure.sample.ClassFigure;
import mnl.figure.text.Numbers;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Probabilities of every class under one arm, with the steps that a descent takes on the logits. */
final class ClassFigures {
    private ClassFigures() {}

    /**
     * The figure of one arm and sample.
     *
     * @param gradients of the same arm and sample; null while they are not known
     */
    static ClassFigure of(
            SampleListing listing, Experiment experiment, int arm, int sample, @Nullable LossGradients gradients) {
        SampleAnswers answers = listing.answers();
        List<String> modalities = listing.layout().modalities();
        List<ClassFigure.Column> columns = new ArrayList<>();
        columns.add(column(
                listing,
                arm,
                SampleAnswers.FUSED,
                sample,
                Texts.of("samples.class-figures.fused-p"),
                Texts.of("samples.class-figures.margin"),
                List.of()));
        for (int m = 0; m < modalities.size(); m++) {
            List<ClassFigure.Push> pushes =
                    gradients == null ? awaited(answers.classes()) : pushes(listing, experiment, arm, m, gradients);
            columns.add(
                    column(listing, arm, m, sample, modalities.get(m), Texts.of("samples.class-figures.ucom"), pushes));
        }
        return new ClassFigure(
                ArmName.of(listing.layout().arms().get(arm)) + ", " + listing.title(sample),
                listing.layout().classNames(),
                answers.target(sample),
                answers.runnerUp(arm, sample),
                columns);
    }

    private static ClassFigure.Column column(
            SampleListing listing,
            int arm,
            int column,
            int sample,
            String name,
            String margin,
            List<ClassFigure.Push> pushes) {
        SampleAnswers answers = listing.answers();
        String mark = answers.isRight(arm, column, sample) ? "✓" : "✗";
        String note = mark + " " + margin + " " + Numbers.signed(answers.margin(arm, column, sample), 1);
        return new ClassFigure.Column(name, note, answers.probabilities(arm, column, sample), pushes);
    }

    /** Keeps the room of the arrows, so that nothing moves when they come. */
    private static List<ClassFigure.Push> awaited(int classes) {
        return List.of(new ClassFigure.Push("", "", new double[classes]));
    }

    private static List<ClassFigure.Push> pushes(
            SampleListing listing, Experiment experiment, int arm, int modality, LossGradients gradients) {
        List<ClassFigure.Push> pushes = new ArrayList<>();
        float[] own = gradients.unimodal()[modality];
        float[] fused = gradients.fused() == null ? null : gradients.fused()[modality];
        double[] supervised = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            supervised[k] = -own[k] - (fused == null ? 0 : fused[k]);
        }
        String name =
                PushWords.supervised(experiment.fusionOf(experiment.trained().get(arm)));
        pushes.add(new ClassFigure.Push(name, "", supervised));
        if (experiment.trained().get(arm).mode().isGuided()) {
            float[] guidance = gradients.guidance()[modality];
            double[] steps = new double[guidance.length];
            for (int k = 0; k < steps.length; k++) {
                steps[k] = -guidance[k];
            }
            List<String> arms = listing.layout().arms();
            pushes.add(new ClassFigure.Push(
                    Texts.of("samples.class-figures.guidance"), ArmColors.of(arms.get(arm), arms), steps));
        }
        return pushes;
    }
}
