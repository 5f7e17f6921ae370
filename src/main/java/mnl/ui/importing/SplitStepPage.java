package mnl.ui.importing;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.importing.Pairing;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** The third step: which samples belong together, how they are divided, and what comes of it. */
final class SplitStepPage extends HBox {

    SplitStepPage(SourcesViewModel sources, SplitStepViewModel splitStep) {
        getStyleClass().addAll("import-page", "import-halves");
        Node pairing = Controls.choice(
                "pairing",
                splitStep.pairingProperty(),
                List.of(Pairing.values()),
                UseWords::pairing,
                Texts.of("importing.split-step-page.which-samples-of-several"));
        pairing.disableProperty().bind(Bindings.size(sources.sources()).lessThan(2));
        SplitSettings splits = splitStep.splits();
        Node choice = Controls.choice(
                "split",
                splits.choiceProperty(),
                List.of(SplitChoice.values()),
                SplitChoice::toString,
                Texts.of("importing.split-step-page.how-samples-become-training"));
        Node shares = Controls.field(
                "split-shares",
                splits.sharesProperty(),
                "60/20/20",
                Texts.of("importing.split-step-page.percentages-of-training-validation"));
        Node folds = Controls.field(
                "split-folds", splits.foldsProperty(), "5", Texts.of("importing.split-step-page.number-of-folds-k"));
        CheckBox byGroup = Nodes.tip(
                new CheckBox(Texts.of("importing.split-step-page.keep-groups-together")),
                Texts.of("importing.split-step-page.whether-all-samples-of"));
        byGroup.setId("split-by-group");
        byGroup.selectedProperty().bindBidirectional(splits.byGroupProperty());
        shownIf(shares, splits.choiceProperty().isEqualTo(SplitChoice.SHARES));
        shownIf(folds, splits.choiceProperty().isEqualTo(SplitChoice.FOLDS));
        shownIf(
                byGroup,
                splits.choiceProperty()
                        .isEqualTo(SplitChoice.SHARES)
                        .or(splits.choiceProperty().isEqualTo(SplitChoice.FOLDS)));
        Node seed = Controls.field(
                "import-seed",
                splitStep.seedProperty(),
                "0",
                Texts.of("importing.split-step-page.seed-of-everything-that"));
        VBox left = new VBox(
                Controls.title(Texts.of("importing.split-step-page.pairs")),
                new LabelledRows().row(Texts.of("importing.split-step-page.pair-samples"), pairing),
                Controls.title(Texts.of("importing.split-step-page.splits")),
                new LabelledRows()
                        .row(Texts.of("importing.split-step-page.divide"), choice)
                        .row(Texts.of("importing.split-step-page.shares-in"), shares)
                        .row(Texts.of("importing.split-step-page.folds-k"), folds)
                        .row(Texts.of("importing.split-step-page.groups"), byGroup)
                        .row(Texts.of("importing.split-step-page.seed"), seed),
                Controls.problem("split-step-problem", splitStep.whyNotProperty()),
                Controls.sentence("split-step-notes", notes(splitStep)));
        left.getStyleClass().add("import-group");
        getChildren().addAll(left, counts(splitStep));
        left.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
    }

    private static VBox counts(SplitStepViewModel splitStep) {
        CountsTable table = new CountsTable();
        splitStep.forecastProperty().addListener((o, was, now) -> table.show(now));
        table.show(splitStep.forecastProperty().get());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox counts = new VBox(Controls.title(Texts.of("importing.split-step-page.samples-that-come-of")), table);
        counts.getStyleClass().add("import-group");
        counts.setPrefWidth(0);
        HBox.setHgrow(counts, Priority.ALWAYS);
        return counts;
    }

    private static javafx.beans.binding.StringBinding notes(SplitStepViewModel splitStep) {
        return Bindings.createStringBinding(
                () -> splitStep.forecastProperty().get() == null
                        ? ""
                        : String.join("\n", splitStep.forecastProperty().get().notes()),
                splitStep.forecastProperty());
    }

    private static void shownIf(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
