package mnl.ui.setup.data;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mnl.data.ModalityInfo;
import mnl.experiment.DatasetSpec;
import mnl.experiment.fields.ExperimentFields;
import mnl.ui.form.FormPart;
import mnl.ui.form.MessageLabel;
import mnl.ui.form.Term;
import mnl.ui.setup.model.DatasetFacts;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the dataset is, where it comes from, and how much of it is trained on. */
public final class DataCard extends VBox {
    private static final Term DATASET =
            Term.of("dataset", ExperimentFields.at("dataset").facts());
    private static final Term OWN = new Term(
            "dataset.own", Texts.of("setup.data-card.scenarios-data"), Texts.of("setup.data-card.the-data-that-the"));
    private static final Term FOLDER = new Term(
            "dataset.folder", Texts.of("setup.data-card.dataset-folder"), Texts.of("setup.data-card.your-own-data-a"));

    private final Label name = new Label();
    private final Label what = new Label();
    private final ToggleButton own = OWN.on(new ToggleButton(Texts.of("setup.data-card.scenarios-data")));
    private final ToggleButton folder = FOLDER.on(new ToggleButton(Texts.of("setup.data-card.dataset-folder-2")));
    private final VBox fields = new VBox();
    private final SetupViewModel model;
    private final FormPart form;
    private @Nullable FormPart shownPart;
    private List<?> shownModalities = List.of();
    private boolean shownSynthetic;
    private final SetupActions actions;

    /** The card of a setup; {@code actions} is what the window does for it. */
    public DataCard(SetupViewModel model, SetupActions actions) {
        this.model = model;
        form = model.form();
        this.actions = actions;
        getStyleClass().add("section-content");
        fields.getStyleClass().add("section-content");
        name.setId("dataset-name");
        what.setId("dataset-facts");
        name.getStyleClass().add("dataset-name");
        what.getStyleClass().add("quiet");
        name.setWrapText(true);
        what.setWrapText(true);
        Explain.set(this, Texts.of("setup.data-card.explain"));
        getChildren()
                .addAll(
                        choice(actions.chooseFolder()),
                        name,
                        what,
                        new FoldNote(model),
                        new MessageLabel(form, DATASET, wrong -> {}),
                        fields);
        model.knowledge().shownProperty().addListener((o, was, now) -> show(now));
        model.scenarios().chosenProperty().addListener((o, was, now) -> showChoice());
        model.dataset().loadedProperty().addListener((o, was, now) -> showFields(now));
        form.message("dataset", wrong -> show(model.knowledge().shownProperty().get()));
        showFields(model.dataset().loadedProperty().get());
    }

    private HBox choice(Runnable chooseFolder) {
        own.setId("own-data");
        folder.setId("dataset-folder");
        own.getStyleClass().add(Styles.LEFT_PILL);
        folder.getStyleClass().add(Styles.RIGHT_PILL);
        own.setOnAction(e -> {
            model.scenarios().back();
            showChoice();
        });
        folder.setOnAction(e -> {
            chooseFolder.run();
            showChoice();
        });
        HBox both = new HBox(own, folder);
        both.getStyleClass().add("data-choice");
        return both;
    }

    /** A button that was pressed shows what holds, not what was asked for. */
    private void showChoice() {
        own.setSelected(model.scenarios().chosenProperty().get() != null);
        folder.setSelected(model.scenarios().chosenProperty().get() == null
                && model.dataset().loadedProperty().get() instanceof DatasetSpec.Folder);
    }

    private void showFields(DatasetSpec spec) {
        showChoice();
        List<?> modalities = model.dataset().modalities();
        boolean synthetic = spec instanceof DatasetSpec.Synthetic;
        if (shownPart != null && synthetic == shownSynthetic && modalities.equals(shownModalities)) {
            return;
        }
        if (shownPart != null) {
            shownPart.end();
        }
        FormPart part = form.part();
        shownPart = part;
        shownModalities = modalities;
        shownSynthetic = synthetic;
        fields.getChildren().setAll(new DatasetRows(part, model, synthetic, actions.showDials()));
    }

    private void show(DatasetFacts facts) {
        if (facts == null) {
            name.setText(model.knowledge().insteadOfFacts());
            what.setText("");
            return;
        }
        name.setText(facts.info().name());
        String modalities =
                facts.info().modalities().stream().map(DataCard::describe).collect(Collectors.joining(", "));
        String split = facts.validation() == 0
                ? Texts.of("setup.data-card.training-and-test", facts.train(), facts.test())
                : hasOwnValidation(facts)
                        ? Texts.of("setup.data-card.own-validation", facts.train(), facts.validation(), facts.test())
                        : Texts.of("setup.data-card.validation", facts.train(), facts.validation(), facts.test());
        what.setText(Texts.of(
                "setup.data-card.classes-training-test-samples",
                facts.info().classes(),
                modalities,
                split,
                facts.info().licence()));
    }

    /** Beside a share that draws none there are validation samples only where the data bring their own. */
    private static boolean hasOwnValidation(DatasetFacts facts) {
        return facts.spec() instanceof DatasetSpec.Folder folder && folder.validationShare() == 0;
    }

    private static String describe(ModalityInfo modality) {
        return modality.name() + " (" + modality.features() + ")";
    }
}
