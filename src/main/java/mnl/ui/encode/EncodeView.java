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
        Label trust = note("A TorchScript file is a program: use only files whose origin you trust.");
        Label purpose =
                note("Runs every picture, sound or text once through a network that is not trained any further, and"
                        + " writes a copy of the folder that holds the feature vectors as a further modality.");
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
                        "Dataset folder",
                        folder,
                        Inputs.browsed(
                                folder,
                                fields.folderProperty(),
                                "Choose a dataset folder",
                                () -> choosers.folder("Dataset folder")),
                        "A folder with a dataset.json; it stays as it is")
                .row(
                        ExtractionField.MODALITY,
                        "Modality",
                        modality,
                        modality,
                        "The modality to encode: pictures, sounds or texts")
                .row(
                        ExtractionField.MODULE,
                        "Network",
                        module,
                        Inputs.browsed(
                                module,
                                fields.moduleProperty(),
                                "Choose a TorchScript file",
                                () -> choosers.file("Frozen network", "TorchScript", "pt")),
                        "A TorchScript file, as torch.jit.trace or torch.jit.script save it");
    }

    private FieldRows place() {
        EncodeFields fields = model.fields();
        TextField batch = Inputs.number("encode-batch", fields.batchProperty());
        TextField name = Inputs.text("encode-name", fields.nameProperty());
        TextField target = Inputs.text("encode-target", fields.targetProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.BATCH,
                        "Batch",
                        batch,
                        Nodes.group(batch, new Label("samples at a time")),
                        "Samples that go through the network at a time")
                .row(ExtractionField.NAME, "New modality", name, name, "What the feature vectors are called")
                .row(
                        ExtractionField.TARGET,
                        "New folder",
                        target,
                        Inputs.browsed(
                                target,
                                fields.targetProperty(),
                                "Choose an empty folder",
                                () -> choosers.folder("New folder")),
                        "Where the copy is written: a folder that is not there yet, or an empty one");
    }

    private HBox going() {
        ProgressBar bar = new ProgressBar();
        bar.setId("encode-progress");
        bar.setAccessibleText("The share of the samples that is encoded");
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
        Button trial = button("encode-try", "Try one batch", Feather.CHECK, model::tryBatch);
        Nodes.tip(trial, "Checks everything and says how many features one batch gives, before anything long starts");
        trial.disableProperty().bind(busy);
        Button encode = button("encode-start", "Encode", Feather.PLAY, model::encode);
        Nodes.tip(encode, "Encodes all samples and writes the new folder");
        encode.disableProperty().bind(busy);
        Button cancel = button("encode-cancel", "Cancel", Feather.X, model::cancel);
        Nodes.tip(cancel, "Ends after the batch at hand; what is encoded is kept, and Encode goes on from there");
        cancel.disableProperty().bind(busy.not());
        Button open = button("encode-open", "Open it", Feather.DATABASE, model::openIt);
        Nodes.tip(
                open, "Takes the new folder into the setup, with the feature vectors in place of what they stand for");
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
                    modality.name() + ": pictures, " + modality.width() + " × " + modality.height() + " pixels";
                case SOUNDS -> modality.name() + ": sounds";
                case TEXTS -> modality.name() + ": texts";
            };
        }

        @Override
        public EncodableModality fromString(String text) {
            throw new UnsupportedOperationException("Choices are not typed.");
        }
    }
}
