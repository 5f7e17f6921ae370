package mnl.ui.setup;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sizes of the splits and, for synthetic data, the dials of the generator. */
final class DatasetFields extends VBox {
    private final Set<String> paths = new HashSet<>();

    DatasetFields(Form form, boolean synthetic, Runnable showDials) {
        getStyleClass().add("section-content");
        SetupViewModel model = form.model();
        FieldGrid sizes =
                new FieldGrid(form).number(DialTerms.TRAIN_SIZE, model.dataset().trainSize());
        getChildren().add(sizes);
        if (synthetic) {
            sizes.number(DialTerms.VALIDATION_SIZE, model.dataset().validationSize());
            sizes.number(DialTerms.TEST_SIZE, model.dataset().testSize());
            Button open = DialsPanel.button(
                    "Dials …",
                    Feather.SLIDERS,
                    "Every dial of the generator as a slider, with the samples and the Bayes ceilings that it makes");
            open.setId("open-dials");
            open.setOnAction(e -> showDials.run());
            getChildren().addAll(open, dials(form));
        } else {
            sizes.number(DialTerms.VALIDATION_SHARE, model.dataset().validationShare());
        }
        paths.addAll(sizes.paths());
    }

    private TitledPane dials(Form form) {
        DatasetSettings settings = form.model().dataset();
        TextField pairs = DialTerms.PAIRS.on(new TextField());
        pairs.setId(DialTerms.PAIRS.id());
        form.both(pairs.textProperty(), settings.pairs().textProperty());
        FieldGrid grid = new FieldGrid(form)
                .number(DialTerms.CLASSES, settings.classes())
                .number(DialTerms.DIMENSIONS, settings.dimensions())
                .number(DialTerms.IMBALANCE, settings.imbalance())
                .number(DialTerms.CARRIED, settings.carriedByOne())
                .number(DialTerms.MISLEADING, settings.misleading())
                .row(DialTerms.PAIRS, pairs);
        DialTable table = new DialTable(form);
        paths.addAll(grid.paths());
        paths.addAll(table.paths());
        VBox content = new VBox(grid, table);
        content.getStyleClass().add("section-content");
        TitledPane pane = new TitledPane("Dials of the generator", content);
        pane.setId("dials");
        pane.getStyleClass().add("dials");
        pane.setAnimated(false);
        pane.setExpanded(false);
        paths.forEach(path -> form.message(path, wrong -> {
            if (!wrong.isEmpty()) {
                pane.setExpanded(true);
            }
        }));
        return pane;
    }

    /** The fields whose messages are shown here. */
    Set<String> paths() {
        return paths;
    }
}
