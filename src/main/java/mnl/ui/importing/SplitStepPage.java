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

/** The third step: which samples belong together, how they are divided, and what comes of it. */
final class SplitStepPage extends HBox {

    SplitStepPage(SourcesViewModel sources, SplitStepViewModel splitStep) {
        getStyleClass().addAll("import-page", "import-halves");
        Node pairing = Controls.choice(
                "pairing",
                splitStep.pairingProperty(),
                List.of(Pairing.values()),
                UseWords::pairing,
                "Which samples of several files are one sample. By class: any two of a class, drawn by the seed, none twice.");
        pairing.disableProperty().bind(Bindings.size(sources.sources()).lessThan(2));
        SplitSettings splits = splitStep.splits();
        Node choice = Controls.choice(
                "split",
                splits.choiceProperty(),
                List.of(SplitChoice.values()),
                SplitChoice::toString,
                "How samples become training, validation and test samples. One fold per group: every speaker or subject is"
                        + " tested once, by a run that was not trained on it.");
        Node shares = Controls.field(
                "split-shares",
                splits.sharesProperty(),
                "60/20/20",
                "Percentages of training, validation and test samples, the same in every class.");
        Node folds = Controls.field(
                "split-folds",
                splits.foldsProperty(),
                "5",
                "Number of folds K: a run with seed s tests on fold s mod K.");
        CheckBox byGroup = Nodes.tip(
                new CheckBox("keep groups together"),
                "Whether all samples of a group, such as a speaker, come into the same split.");
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
                "import-seed", splitStep.seedProperty(), "0", "Seed of everything that is drawn: pairs and splits.");
        VBox left = new VBox(
                Controls.title("Pairs"),
                new LabelledRows().row("Pair samples", pairing),
                Controls.title("Splits"),
                new LabelledRows()
                        .row("Divide", choice)
                        .row("Shares in %", shares)
                        .row("Folds K", folds)
                        .row("Groups", byGroup)
                        .row("Seed", seed),
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
        VBox counts = new VBox(Controls.title("Samples that come of it"), table);
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
