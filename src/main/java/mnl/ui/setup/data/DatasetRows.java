package mnl.ui.setup.data;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.dials.DialsPanel;
import mnl.ui.setup.model.DatasetSettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The sizes of the splits and, for synthetic data, the dials of the generator. */
final class DatasetRows extends VBox {
    private static final String[] SIZES = {"trainSize", "validationSize", "testSize"};
    private static final String[] ELSEWHERE = {"modalities", "confusablePairs"};

    private final FormPart form;
    private final SetupViewModel model;

    DatasetRows(FormPart form, SetupViewModel model, boolean synthetic, Runnable showDials) {
        this.form = form;
        this.model = model;
        getStyleClass().add("section-content");
        if (synthetic) {
            Button open = DialsPanel.button(
                    Texts.of("setup.dataset-rows.dials"),
                    Feather.SLIDERS,
                    Texts.of("setup.dataset-rows.every-dial-of-the"));
            open.setId("open-dials");
            open.setOnAction(e -> showDials.run());
            getChildren().addAll(rows().rows(SIZES), open, dials());
        } else {
            getChildren().add(rows().without("path").rest());
        }
    }

    private RecordRows rows() {
        return new RecordRows(form, model.dataset().fields(), "dataset.", model.experimentProperty()).typed();
    }

    private TitledPane dials() {
        DatasetSettings settings = model.dataset();
        RecordRows rows = rows().without(SIZES).without(ELSEWHERE).rest();
        Term pairs = rows.term("confusablePairs");
        TextField line = pairs.on(new TextField());
        line.setId(pairs.id());
        form.both(line.textProperty(), settings.pairs().textProperty());
        DialTable table = new DialTable(form, model);
        Set<String> paths = new HashSet<>(rows.paths());
        paths.addAll(table.paths());
        paths.add(pairs.path());
        VBox content = new VBox(rows, new FieldGrid(form).row(pairs, line), table);
        content.getStyleClass().add("section-content");
        TitledPane pane = new TitledPane(Texts.of("setup.dataset-rows.dials-of-the-generator"), content);
        pane.setId("dials");
        pane.getStyleClass().add("dials");
        pane.setAnimated(false);
        pane.setExpanded(false);
        paths.forEach(path -> form.message(path, wrong -> pane.setExpanded(pane.isExpanded() || !wrong.isEmpty())));
        return pane;
    }
}
