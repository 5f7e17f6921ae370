package mnl.ui.cases;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.session.SampleSelection;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.words.Texts;

/** Who is right: the cases of every arm, the flows between two arms, and what the fused prediction makes of them. */
public final class CasesView extends StackPane implements Presentable {
    private static final double LEFT_SHARE = 40;

    private final CasesViewModel model;
    private final ArmLegend arms;
    private final IndexChoice strong;
    private final IndexChoice weak;
    private final IndexChoice seed;
    private final PairBar pair;
    private final CaseTable table;
    private final FlowCard flow;
    private final OutcomeCard outcomes;
    private final Label about = new Label();
    private final Label picked = new Label();

    /**
     * @param model what is shown
     * @param background where files are written
     */
    public CasesView(CasesViewModel model, Executor background) {
        this.model = model;
        arms = ArmLegend.ofView(model.visibility());
        strong = new IndexChoice(
                "case-strong", Texts.of("cases.cases-view.the-strong-modality-the"), model::chooseStrong);
        weak = new IndexChoice("case-weak", Texts.of("cases.cases-view.the-weak-modality-the"), model::chooseWeak);
        seed = new IndexChoice(
                "case-seed", Texts.of("cases.cases-view.one-seed-or-the"), index -> model.chooseSeed(index - 1));
        pair = new PairBar(model);
        table = new CaseTable(model);
        flow = new FlowCard(model, background);
        outcomes = new OutcomeCard(model);
        GridPane lower = lower();
        VBox.setVgrow(lower, Priority.ALWAYS);
        VBox content = new VBox(
                bar(),
                arms.node(),
                Nodes.problem("cases-problem", model.problemProperty()),
                tableCard(),
                pair,
                lower,
                pickedLine());
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.layoutProperty().addListener((o, old, now) -> fill());
        model.questionProperty().addListener((o, old, now) -> fill());
        model.answerProperty().addListener((o, old, now) -> draw());
        model.visibility().hidden().addListener((SetChangeListener<String>) change -> draw());
        fill();
        draw();
    }

    @Override
    public List<Picture> pictures() {
        RunLayout layout = model.layoutProperty().get();
        CaseQuestion question = model.questionProperty().get();
        return layout == null || question == null
                ? List.of()
                : List.of(new Picture(
                        "",
                        flow,
                        Texts.of(
                                "cases.cases-view.see-flows",
                                ArmName.of(layout.arms().get(question.from())),
                                ArmName.of(layout.arms().get(question.to()))),
                        false));
    }

    private ToolRow bar() {
        return new ToolRow(
                List.of(
                        Nodes.labelled(Texts.of("cases.cases-view.strong"), strong.node()),
                        Nodes.labelled(Texts.of("cases.cases-view.weak"), weak.node()),
                        seed.node(),
                        Nodes.working(model.workingProperty())),
                List.of());
    }

    private VBox tableCard() {
        Label title = new Label(Texts.of("cases.cases-view.cases"));
        title.getStyleClass().add("card-title");
        about.setId("cases-about");
        about.getStyleClass().add("view-note");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        title.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, about);
        header.getStyleClass().add("card-header");
        ScrollPane scroll = new ScrollPane(table) {
            @Override
            protected double computePrefHeight(double width) {
                return table.prefHeight(-1) + 2;
            }
        };
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        VBox card = new VBox(header, scroll);
        card.getStyleClass().addAll("chart-card", "case-card");
        VBox.setVgrow(card, Priority.SOMETIMES);
        return card;
    }

    private GridPane lower() {
        GridPane grid = ShareGrid.columns(LEFT_SHARE);
        ScrollPane scroll = new ScrollPane(outcomes);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        grid.add(flow, 0, 0);
        grid.add(scroll, 1, 0);
        grid.getStyleClass().add("case-pair");
        return grid;
    }

    private Label pickedLine() {
        picked.setId("case-picked");
        picked.getStyleClass().add("view-note");
        picked.setWrapText(true);
        picked.setMinHeight(USE_PREF_SIZE);
        model.selectionProperty().addListener((o, old, now) -> picked.setText(sentence(now)));
        picked.setText(sentence(model.selectionProperty().get()));
        return picked;
    }

    private static String sentence(SampleSelection selection) {
        if (selection == null) {
            return Texts.of("cases.cases-view.click-a-number-to");
        }
        int count = selection.samples().size();
        return count == 0
                ? Texts.of("cases.cases-view.no-sample-is", selection.description())
                : Texts.of("cases.cases-view.samples-picked", count, selection.description());
    }

    private void fill() {
        RunLayout layout = model.layoutProperty().get();
        CaseQuestion question = model.questionProperty().get();
        arms.showArmsOf(layout);
        if (layout != null && question != null) {
            strong.show(layout.modalities(), question.pair().strong());
            weak.show(layout.modalities(), question.pair().weak());
            pair.show(layout, question);
            seed.show(IndexChoice.seeds(layout), question.seed() + 1);
        }
    }

    private void draw() {
        CaseAnswer answer = model.answerProperty().get();
        about.setText(answer == null ? "" : about(answer));
        table.show(answer);
        flow.show(answer);
        outcomes.show(answer);
    }

    private static String about(CaseAnswer answer) {
        CaseData data = answer.data();
        boolean usual = answer.question().pair().equals(data.usual());
        int seeds = data.layout().seeds().size();
        return Texts.together(
                Texts.of("cases.cases-view.epoch-test-split", EpochText.of(data.epoch())),
                answer.question().seed() == CaseQuestion.ALL && seeds > 1
                        ? Texts.of("cases.cases-view.mean-over", data.layout().over())
                        : "",
                usual ? Texts.of("cases.cases-view.strong-and-weak-by", data.chosenOn()) : "");
    }
}
