package mnl.ui.setup;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The sizes of the splits and, for synthetic data, the dials of the generator. */
final class DatasetFields extends VBox {
    private static final Term TRAIN_SIZE = new Term(
            "dataset.trainSize",
            "Training size",
            "n",
            "samples",
            "how many samples each run trains on. Few samples make the difference between arms easier to see. "
                    + "For a dataset folder 0 means all of them.");
    private static final Term TEST_SIZE =
            new Term("dataset.testSize", "Test size", "", "samples", "how many samples every accuracy is measured on.");
    private static final Term VALIDATION_SIZE = new Term(
            "dataset.validationSize",
            "Validation size",
            "",
            "samples",
            "how many samples early stopping and the rules of plateaus watch; 0 for none. They are never tested on.");
    private static final Term VALIDATION_SHARE = new Term(
            "dataset.validationShare",
            "Validation share",
            "",
            "0 to 0.9 of the training size",
            "how many further training samples early stopping and the rules of plateaus watch; 0 for none but those of a "
                    + "validation split. Drawn per class by the seed, alike for all arms. Where a class has too few, they "
                    + "are taken from those trained on. Samples that belong together (a speaker) may lie on both sides.");
    private static final Term IMBALANCE = new Term(
            "dataset.imbalance",
            "Class imbalance",
            "n₀/n₋₁",
            "",
            "how many times as often the first class is drawn for training as the last one, the classes between in even "
                    + "proportions (a long tail). 1: all alike. Validation and test classes are always drawn alike.");
    private static final Term CLASSES =
            new Term("dataset.classes", "Classes", "C", "", "how many target classes there are.");
    private static final Term DIMENSIONS = new Term(
            "dataset.dimensions",
            "Dimensions",
            "d",
            "features",
            "features of each modality; at least as many as classes, since the prototypes are orthonormal.");
    private static final Term CARRIED = new Term(
            "dataset.carriedByOne",
            "Carried by one",
            "u",
            "0 to 1",
            "probability that a sample's class is carried by one modality only.");
    private static final Term MISLEADING = new Term(
            "dataset.misleading",
            "Misleading",
            "μ",
            "0 to 1",
            "probability that a modality which does not carry the class shows a random other class, instead of "
                    + "being silent.");
    private static final Term PAIRS = new Term(
            DatasetSettings.PAIRS,
            "Confusable pairs",
            "",
            "classes from 0",
            "pairs of classes that a modality with a small ρ confuses, such as 0-1, 2-3. No class stands twice.");

    private final Set<String> paths = new HashSet<>();

    DatasetFields(SetupViewModel model, boolean synthetic) {
        getStyleClass().add("section-content");
        FieldGrid sizes =
                new FieldGrid(model).number(TRAIN_SIZE, model.dataset().trainSize());
        getChildren().add(sizes);
        if (synthetic) {
            sizes.number(VALIDATION_SIZE, model.dataset().validationSize());
            sizes.number(TEST_SIZE, model.dataset().testSize());
            getChildren().add(dials(model));
        } else {
            sizes.number(VALIDATION_SHARE, model.dataset().validationShare());
        }
        paths.addAll(sizes.paths());
    }

    private TitledPane dials(SetupViewModel model) {
        DatasetSettings settings = model.dataset();
        TextField pairs = PAIRS.on(new TextField());
        pairs.setId(PAIRS.id());
        pairs.textProperty().bindBidirectional(settings.pairs().textProperty());
        FieldGrid grid = new FieldGrid(model)
                .number(CLASSES, settings.classes())
                .number(DIMENSIONS, settings.dimensions())
                .number(IMBALANCE, settings.imbalance())
                .number(CARRIED, settings.carriedByOne())
                .number(MISLEADING, settings.misleading())
                .row(PAIRS, pairs);
        DialTable table = new DialTable(model);
        paths.addAll(grid.paths());
        paths.addAll(table.paths());
        VBox content = new VBox(grid, table);
        content.getStyleClass().add("section-content");
        TitledPane pane = new TitledPane("Dials of the generator", content);
        pane.setId("dials");
        pane.getStyleClass().add("dials");
        pane.setAnimated(false);
        pane.setExpanded(paths.stream().anyMatch(path -> model.problem(path).isPresent()));
        return pane;
    }

    /** The fields whose messages are shown here. */
    Set<String> paths() {
        return paths;
    }
}
