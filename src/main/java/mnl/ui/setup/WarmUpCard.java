package mnl.ui.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/** When guidance begins. */
final class WarmUpCard extends VBox {
    private final List<FieldGrid> grids;

    WarmUpCard(SetupViewModel model) {
        WarmUpSettings settings = model.shared().warmUp();
        getStyleClass().add("section-content");
        FieldGrid rule = new FieldGrid(model)
                .choice(
                        new Term(
                                "guidance.warmUp.untilPlateau",
                                "Warm-up",
                                "",
                                "",
                                "when guidance begins, so that the guides know something: after a number of epochs, or "
                                        + "when no modality's validation accuracy improves any more, for every arm and "
                                        + "seed by itself."),
                        settings.untilPlateauProperty(),
                        List.of(false, true),
                        plateau -> plateau ? "until a plateau" : "a number of epochs");
        FieldGrid epochs = new FieldGrid(model)
                .slider(
                        new Term(
                                "guidance.warmUpEpochs",
                                "Warm-up epochs",
                                "",
                                "epochs",
                                "epochs trained without guidance first."),
                        settings.epochs(),
                        new SliderRange(0, 50, 1));
        FieldGrid plateau = new FieldGrid(model)
                .number(
                        new Term(
                                "guidance.warmUp.patience",
                                "Patience",
                                "",
                                "epochs",
                                "epochs without improvement of any modality's validation accuracy."),
                        settings.patience())
                .number(
                        new Term(
                                "guidance.warmUp.minimumImprovement",
                                "Least gain",
                                "",
                                "0 to 1",
                                "by how much an accuracy must exceed the best one so far to count as improved."),
                        settings.minimumImprovement());
        Shown.when(plateau, settings.untilPlateauProperty());
        Shown.when(
                epochs,
                Bindings.createBooleanBinding(
                        () -> !settings.untilPlateauProperty().get(), settings.untilPlateauProperty()));
        grids = List.of(rule, epochs, plateau);
        getChildren().addAll(grids);
    }

    List<FieldGrid> grids() {
        return grids;
    }
}
