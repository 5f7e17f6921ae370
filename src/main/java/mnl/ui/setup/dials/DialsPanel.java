package mnl.ui.setup.dials;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.DialEdits;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.FieldSection;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.RecordSettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every dial of the synthetic generator as slider and field; each change goes into the setup at once. */
public final class DialsPanel extends BorderPane {
    private static final String[] CARRIERS = {"carriedByOne", "misleading"};
    private static final String[] ELSEWHERE = {"modalities", "confusablePairs"};

    private final SetupViewModel model;
    private final VBox modalities = new VBox();
    private final FormPart form;
    private @Nullable FormPart shownPart;
    private @Nullable List<RecordSettings<SyntheticModality>> shownDials;
    private final Button add = button(
            Texts.of("setup.dials-panel.add-modality"),
            Feather.PLUS,
            Texts.of("setup.dials-panel.adds-a-modality-like"));

    /**
     * @param model the setup
     * @param saveScenario asks for a name and saves the setup as a scenario
     */
    public DialsPanel(SetupViewModel model, Runnable saveScenario) {
        this.model = model;
        form = model.form();
        setId("dials-panel");
        getStyleClass().addAll("setup", "dials-panel");
        modalities.getStyleClass().add("modality-cards");
        add.setId("dials-add");
        add.setOnAction(e -> model.edit(DialEdits::add));
        VBox all = new VBox(
                heading(Texts.of("setup.dials-panel.modalities")),
                modalities,
                add,
                heading(Texts.of("setup.dials-panel.confusable-pairs")),
                new PairChips(form, model),
                heading(Texts.of("setup.dials-panel.who-carries-the-class")),
                carriers(),
                heading(Texts.of("setup.dials-panel.classes-and-sizes")),
                sizes());
        all.getStyleClass().add("dials-settings");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("setup-scroll");
        setTop(actions(saveScenario));
        setCenter(scroll);
        model.dataset().loadedProperty().addListener((o, was, now) -> show(now));
        show(model.dataset().loadedProperty().get());
    }

    private Node actions(Runnable saveScenario) {
        Button reset = button(
                Texts.of("setup.dials-panel.reset-dials"),
                Feather.ROTATE_CCW,
                Texts.of("setup.dials-panel.takes-the-data-back"));
        reset.setId("dials-reset");
        reset.setOnAction(e -> model.resetDials());
        reset.disableProperty().bind(model.modifiedProperty().not());
        Button save = button(
                Texts.of("setup.dials-panel.save-as-scenario"),
                Feather.BOOKMARK,
                Texts.of("setup.dials-panel.keeps-the-whole-setup"));
        save.setId("dials-save");
        save.setOnAction(e -> saveScenario.run());
        Label badge = new Label(Texts.of("setup.dials-panel.applies-to-the-next"));
        badge.setId("dials-next-run");
        badge.getStyleClass().add("next-run-badge");
        FieldSection data = ExperimentFields.section("data");
        form.whenever(() -> badge.setVisible(model.appliesToNextRun().contains(data)), model.appliesToNextRun());
        FlowPane bar = new FlowPane(reset, save, badge);
        bar.getStyleClass().add("dials-bar");
        return bar;
    }

    private Node carriers() {
        return rows().rows(CARRIERS);
    }

    private Node sizes() {
        return rows().without(CARRIERS).without(ELSEWHERE).rest();
    }

    private RecordRows rows() {
        return new RecordRows(form, model.dataset().synthetic(), "dataset.", model.experimentProperty());
    }

    private void show(DatasetSpec data) {
        setDisable(!(data instanceof Synthetic));
        List<RecordSettings<SyntheticModality>> dials = model.dataset().modalities();
        if (dials.equals(shownDials)) {
            return;
        }
        if (shownPart != null) {
            shownPart.end();
        }
        FormPart part = form.part();
        shownPart = part;
        shownDials = dials;
        modalities.getChildren().clear();
        for (int m = 0; m < dials.size(); m++) {
            modalities.getChildren().add(new ModalityDials(part, model, m));
        }
        add.setDisable(dials.size() >= DialEdits.MOST);
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    /** A small button with an icon and a tooltip. */
    public static Button button(String text, Ikon icon, String tip) {
        Button button = Nodes.tip(new Button(text, new FontIcon(icon)), tip);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
