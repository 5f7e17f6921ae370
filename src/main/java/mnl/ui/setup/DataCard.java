package mnl.ui.setup;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.data.ModalityInfo;
import mnl.ui.task.Explain;

/** What the dataset is, and how much of it is trained on. */
final class DataCard extends VBox {
    private static final Term DATASET = new Term("dataset", "Dataset", "", "", "where the samples come from.");
    private static final Term TRAIN_SIZE = new Term(
            "dataset.trainSize",
            "Training size",
            "n",
            "samples",
            "how many samples each run trains on. Few samples make the difference between arms easier to see. "
                    + "For a dataset folder 0 means all of them.");

    private final Label name = new Label();
    private final Label what = new Label();
    private final FieldGrid grid;
    private final SetupViewModel model;

    DataCard(SetupViewModel model) {
        this.model = model;
        getStyleClass().add("section-content");
        name.getStyleClass().add("dataset-name");
        what.getStyleClass().add("quiet");
        name.setWrapText(true);
        what.setWrapText(true);
        Explain.set(this, "The dataset: every sample is seen through several modalities and has one target class y.");
        grid = new FieldGrid(model).number(TRAIN_SIZE, model.dataset().trainSize());
        grid.paths().add("dataset");
        getChildren().addAll(name, what, new MessageLabel(model, DATASET, wrong -> {}), grid);
        model.factsProperty().addListener((o, was, now) -> show(now));
        show(model.factsProperty().get());
    }

    FieldGrid grid() {
        return grid;
    }

    private void show(DatasetFacts facts) {
        if (facts == null) {
            name.setText(model.problem("dataset").isPresent() ? "" : "Reading the data …");
            what.setText("");
            return;
        }
        name.setText(facts.info().name());
        String modalities =
                facts.info().modalities().stream().map(DataCard::describe).collect(Collectors.joining(", "));
        String validation = facts.validation() == 0 ? "" : facts.validation() + " validation, ";
        what.setText(facts.info().classes() + " classes  ·  " + modalities + "\n" + facts.train() + " training, "
                + validation + facts.test() + " test samples  ·  "
                + facts.info().licence());
    }

    private static String describe(ModalityInfo modality) {
        return modality.name() + " (" + modality.features() + ")";
    }
}
