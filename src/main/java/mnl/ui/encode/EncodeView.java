package mnl.ui.encode;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The fields, what is going on, and the buttons. */
public final class EncodeView extends VBox {
    private final EncodeViewModel model;
    private final Choosers choosers;
    private final BooleanBinding busy;

    public EncodeView(EncodeViewModel model, Choosers choosers) {
        this.model = model;
        this.choosers = choosers;
        busy = model.shareProperty().greaterThanOrEqualTo(0);
        setId("encode");
        getStyleClass().addAll("encode", "encode-view");
        Label trust = note(Texts.of("encode.encode-view.a-torchscript-file-is"));
        Label purpose = note(Texts.of("encode.encode-view.runs-every-picture-sound"));
        VBox fields = new VBox(purpose, source(), trust, new PreparationPane(model, choosers), place());
        fields.getStyleClass().add("encode");
        fields.disableProperty().bind(busy);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Nodes.styled(this)
                .getChildren()
                .addAll(scroll, FieldRows.message("encode-problem", model.problemElsewhere()), going(), buttons());
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private FieldRows source() {
        EncodeFields fields = model.fields();
        TextField folder = Inputs.committed("encode-folder", fields.folderProperty());
        TextField module = Inputs.text("encode-module", fields.moduleProperty());
        ComboBox<EncodableModality> modality = new ComboBox<>(model.modalities());
        modality.setId("encode-modality");
        modality.setMaxWidth(Double.MAX_VALUE);
        modality.setConverter(new ModalityWords());
        modality.valueProperty().bindBidirectional(fields.modalityProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.FOLDER,
                        Texts.of("encode.encode-view.dataset-folder"),
                        folder,
                        Inputs.browsed(
                                folder,
                                fields.folderProperty(),
                                Texts.of("encode.encode-view.choose-a-dataset-folder"),
                                () -> choosers.folder(Texts.of("encode.encode-view.dataset-folder"))),
                        Texts.of("encode.encode-view.a-folder-with-a"))
                .row(
                        ExtractionField.MODALITY,
                        Texts.of("encode.encode-view.modality"),
                        modality,
                        modality,
                        Texts.of("encode.encode-view.the-modality-to-encode"))
                .row(
                        ExtractionField.MODULE,
                        Texts.of("encode.encode-view.network"),
                        module,
                        Inputs.browsed(
                                module,
                                fields.moduleProperty(),
                                Texts.of("encode.encode-view.choose-a-torchscript-file"),
                                () -> choosers.file(
                                        Texts.of("encode.encode-view.frozen-network"), "TorchScript", "pt")),
                        Texts.of("encode.encode-view.a-torchscript-file-as"));
    }

    private FieldRows place() {
        EncodeFields fields = model.fields();
        TextField batch = Inputs.number("encode-batch", fields.batchProperty());
        TextField name = Inputs.text("encode-name", fields.nameProperty());
        TextField target = Inputs.text("encode-target", fields.targetProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.BATCH,
                        Texts.of("encode.encode-view.batch"),
                        batch,
                        Nodes.group(batch, new Label(Texts.of("encode.encode-view.samples-at-a-time"))),
                        Texts.of("encode.encode-view.samples-that-go-through"))
                .row(
                        ExtractionField.NAME,
                        Texts.of("encode.encode-view.new-modality"),
                        name,
                        name,
                        Texts.of("encode.encode-view.what-the-feature-vectors"))
                .row(
                        ExtractionField.TARGET,
                        Texts.of("encode.encode-view.new-folder"),
                        target,
                        Inputs.browsed(
                                target,
                                fields.targetProperty(),
                                Texts.of("encode.encode-view.choose-an-empty-folder"),
                                () -> choosers.folder(Texts.of("encode.encode-view.new-folder"))),
                        Texts.of("encode.encode-view.where-the-copy-is"));
    }

    private HBox going() {
        ProgressBar bar = new ProgressBar();
        bar.setId("encode-progress");
        bar.setAccessibleText(Texts.of("encode.encode-view.spoken"));
        bar.progressProperty().bind(model.shareProperty());
        bar.visibleProperty().bind(busy);
        bar.managedProperty().bind(busy);
        Label status = new Label();
        status.setId("encode-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        status.textProperty().bind(model.statusProperty());
        HBox.setHgrow(status, Priority.ALWAYS);
        return Nodes.group(bar, status);
    }

    private HBox buttons() {
        Button trial =
                button("encode-try", Texts.of("encode.encode-view.try-one-batch"), Feather.CHECK, model::tryBatch);
        Nodes.tip(trial, Texts.of("encode.encode-view.checks-everything-and-says"));
        trial.disableProperty().bind(busy);
        Button encode = button("encode-start", Texts.of("encode.encode-view.encode"), Feather.PLAY, model::encode);
        Nodes.tip(encode, Texts.of("encode.encode-view.encodes-all-samples-and"));
        encode.disableProperty().bind(busy);
        Button cancel = button("encode-cancel", Texts.of("encode.encode-view.cancel"), Feather.X, model::cancel);
        Nodes.tip(cancel, Texts.of("encode.encode-view.ends-after-the-batch"));
        cancel.disableProperty().bind(busy.not());
        Button open = button("encode-open", Texts.of("encode.encode-view.open-it"), Feather.DATABASE, model::openIt);
        Nodes.tip(open, Texts.of("encode.encode-view.takes-the-new-folder"));
        open.disableProperty().bind(model.encodedProperty().isNull());
        return Nodes.group(trial, encode, cancel, Nodes.spacer(), open);
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = Nodes.icon(new Button(text), icon, text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static final class ModalityWords extends StringConverter<EncodableModality> {
        @Override
        public String toString(EncodableModality modality) {
            if (modality == null) {
                return "";
            }
            return switch (modality.kind()) {
                case PICTURES ->
                    Texts.of(
                            "encode.encode-view.pictures-pixels", modality.name(), modality.width(), modality.height());
                case SOUNDS -> Texts.of("encode.encode-view.sounds", modality.name());
                case TEXTS -> Texts.of("encode.encode-view.texts", modality.name());
            };
        }

        @Override
        public EncodableModality fromString(String text) {
            throw new UnsupportedOperationException("Choices are not typed.");
        }
    }
}
