package mnl.ui.noise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.ui.feed.Numbers;

/** The noise lab: bars, distributions, and the curve. */
public final class AuditedNoise implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(NoiseFigures.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        Numbers numbers = new Numbers(layout);
        NoiseDial dial = new NoiseDial(layout.modalities().get(0), ModalityKind.IMAGE, NoiseSpec.NONE);
        CurveUnderWay curve = new CurveUnderWay();
        curve.begin(new NoiseDials(() -> {}), dial);
        NoiseResult result = result(numbers, 0);
        for (int severity = 0; severity <= CurveUnderWay.LAST; severity++) {
            curve.take(result(numbers, severity));
        }
        NoiseFigures figures = new NoiseFigures(layout, Set.of(), result, curve, NoiseResult.FUSED);
        List<AuditedFigure> all = new ArrayList<>();
        all.add(AuditedFigure.of("noise lab, accuracies", figures.accuracies()));
        all.add(AuditedFigure.of("noise lab, UCoM", figures.ucom(0)));
        all.add(AuditedFigure.of("noise lab, curve", figures.curve()));
        return all;
    }

    private static NoiseResult result(Numbers numbers, double severity) {
        int modalities = numbers.layout().modalities().size();
        EvaluationRequest request = new EvaluationRequest(Split.TEST, Collections.nCopies(modalities, NoiseSpec.NONE));
        var clean = numbers.evaluation(request, 30);
        double[] severities = new double[modalities];
        severities[0] = severity;
        return NoiseResult.of(
                new mnl.engine.Evaluation(
                        request,
                        numbers.measurement(30, severities),
                        clean.labels(),
                        clean.logits(),
                        clean.fusedLogits()),
                numbers.layout());
    }
}
