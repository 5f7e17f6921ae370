package mnl.ui.cases;

import java.util.List;
import javafx.scene.layout.FlowPane;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.run.RunLayout;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;

/** The two arms that are compared, and whose cases count. */
final class PairBar extends FlowPane {
    private static final List<FusedOutcomes.Basis> BASES =
            List.of(FusedOutcomes.Basis.FIRST, FusedOutcomes.Basis.SECOND, FusedOutcomes.Basis.BOTH);

    private final IndexChoice from;
    private final IndexChoice to;
    private final IndexChoice basis;

    PairBar(CasesViewModel model) {
        from = new IndexChoice("flow-from", "Arm that the flows begin in: the rows", model::chooseFrom);
        to = new IndexChoice("flow-to", "Arm that the flows end in: the columns", model::chooseTo);
        basis = new IndexChoice(
                "case-basis",
                "Under which arm a sample's case counts on the right; the modalities of two arms are two models",
                index -> model.chooseBasis(BASES.get(index)));
        getStyleClass().add("view-bar");
        getChildren()
                .addAll(
                        Nodes.labelled("From", from.node()),
                        Nodes.labelled("to", to.node()),
                        Nodes.labelled("cases", basis.node()));
    }

    void show(RunLayout layout, CaseQuestion question) {
        List<String> arms = layout.arms();
        from.show(arms, question.from());
        to.show(arms, question.to());
        basis.show(
                List.of("under " + arms.get(question.from()), "under " + arms.get(question.to()), "same under both"),
                BASES.indexOf(question.basis()));
    }
}
