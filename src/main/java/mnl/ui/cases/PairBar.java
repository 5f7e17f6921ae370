package mnl.ui.cases;

import java.util.List;
import javafx.scene.layout.FlowPane;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** The two arms that are compared, and whose cases count. */
final class PairBar extends FlowPane {
    private static final List<FusedOutcomes.Basis> BASES =
            List.of(FusedOutcomes.Basis.FIRST, FusedOutcomes.Basis.SECOND, FusedOutcomes.Basis.BOTH);

    private final IndexChoice from;
    private final IndexChoice to;
    private final IndexChoice basis;

    PairBar(CasesViewModel model) {
        from = new IndexChoice("flow-from", Texts.of("cases.pair-bar.arm-that-the-flows"), model::chooseFrom);
        to = new IndexChoice("flow-to", Texts.of("cases.pair-bar.arm-that-the-flows-end"), model::chooseTo);
        basis = new IndexChoice(
                "case-basis",
                Texts.of("cases.pair-bar.under-which-arm-a"),
                index -> model.chooseBasis(BASES.get(index)));
        getStyleClass().add("view-bar");
        getChildren()
                .addAll(
                        Nodes.labelled(Texts.of("cases.pair-bar.from"), from.node()),
                        Nodes.labelled(Texts.of("cases.pair-bar.to"), to.node()),
                        Nodes.labelled(Texts.of("cases.pair-bar.cases"), basis.node()));
    }

    void show(RunLayout layout, CaseQuestion question) {
        List<String> arms = ArmName.of(layout.arms());
        from.show(arms, question.from());
        to.show(arms, question.to());
        basis.show(
                List.of(
                        Texts.of("cases.pair-bar.under", arms.get(question.from())),
                        Texts.of("cases.pair-bar.under", arms.get(question.to())),
                        Texts.of("cases.pair-bar.same-under-both")),
                BASES.indexOf(question.basis()));
    }
}
