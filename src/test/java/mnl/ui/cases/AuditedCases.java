package mnl.ui.cases;

import java.util.List;
import java.util.Set;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;

/** The flows of cases, of few and of many samples. */
public final class AuditedCases implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(FlowCard.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        if (extremes.modalities() < 2) {
            return List.of();
        }
        return List.of(
                AuditedFigure.of("flows", FlowCard.figure(answer(extremes.layout(), 118.4))),
                AuditedFigure.of("flows of many", FlowCard.figure(answer(extremes.layout(), 1234567.8))));
    }

    private static CaseAnswer answer(RunLayout layout, double most) {
        CaseData data = new CaseData(layout, 3, new int[0][], new int[0][][], new int[0][], new StrongWeak(0, 1), "");
        CaseQuestion question =
                new CaseQuestion(new StrongWeak(0, 1), 0, 1, CaseQuestion.ALL, FusedOutcomes.Basis.FIRST);
        double[][] flow = new double[4][4];
        for (int g = 0; g < 4; g++) {
            for (int h = 0; h < 4; h++) {
                flow[g][h] = g == h ? most : most / (2 + g + h);
            }
        }
        return new CaseAnswer(data, question, null, flow, null, null, null);
    }
}
