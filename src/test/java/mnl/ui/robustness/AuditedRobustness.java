package mnl.ui.robustness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.ui.feed.Numbers;

/** Accuracy against the radius, and the distribution of the radii. */
public final class AuditedRobustness implements FigureSource {
    private static final String ATTACK = "on all modalities";

    @Override
    public Set<Class<?>> makers() {
        return Set.of(RobustCurves.class, RadiusBins.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        Numbers numbers = new Numbers(layout);
        AttackRequest request =
                new AttackRequest(Split.TEST, List.of(), List.of(), List.of(.1, .2, .5), 1, 0, 1, false, 0, 0);
        ResultVersion stamp = new ResultVersion(9, 9);
        double[] clean = new double[layout.replicas()];
        RobustAnswer answer = RobustAnswer.of(new RobustQuestion(
                layout,
                new RadiiFound(
                        numbers.certification(new CertificationRequest(Split.TEST, List.of()), 9)
                                .arms(),
                        clean,
                        stamp),
                new AttacksFound(Map.of(ATTACK, numbers.attack(request, 9)), stamp),
                RobustQuestion.ALL));
        return List.of(
                AuditedFigure.of(
                        "robustness curves",
                        new RobustCurves(answer, extremes.armIndices(), ATTACK, Set.of()).figure()),
                AuditedFigure.of("radii", new RadiusBins(answer).figure(extremes.armIndices())));
    }
}
