package mnl.ui.encode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureRequest;
import mnl.words.Texts;

/** What is typed and chosen. Name and target are suggested until they are typed. */
public final class EncodeFields {
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ObjectProperty<EncodableModality> modality = new SimpleObjectProperty<>(this, "modality");
    private final StringProperty module = new SimpleStringProperty(this, "module", "");
    private final StringProperty batch = new SimpleStringProperty(this, "batch", "32");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final Preparation preparation = new Preparation();
    private String suggestedName = "";
    private String suggestedTarget = "";

    /** @param changed notified of what was changed */
    EncodeFields(Consumer<ExtractionField> changed) {
        tell(changed, ExtractionField.FOLDER, folder);
        tell(changed, ExtractionField.MODALITY, modality);
        tell(changed, ExtractionField.MODULE, module);
        tell(changed, ExtractionField.BATCH, batch);
        tell(changed, ExtractionField.NAME, name);
        tell(changed, ExtractionField.TARGET, target);
        tell(changed, ExtractionField.SIZE, preparation.widthProperty());
        tell(changed, ExtractionField.SIZE, preparation.heightProperty());
        tell(changed, ExtractionField.CHANNELS, preparation.channelsProperty());
        tell(changed, ExtractionField.CHANNELS, preparation.imagenetProperty());
        tell(changed, ExtractionField.SECONDS, preparation.secondsProperty());
        tell(changed, ExtractionField.TOKENIZER, preparation.tokenizerProperty());
        tell(changed, ExtractionField.LENGTH, preparation.lengthProperty());
        tell(changed, ExtractionField.LENGTH, preparation.poolingProperty());
        modality.addListener((o, was, now) -> {
            if (now != null) {
                preparation.suggestFor(now);
            }
            suggest();
        });
        module.addListener((o, was, now) -> suggest());
        folder.addListener((o, was, now) -> suggest());
    }

    private static void tell(Consumer<ExtractionField> changed, ExtractionField field, Observable property) {
        property.addListener(o -> changed.accept(field));
    }

    private void suggest() {
        Optional<Path> from =
                Typed.path(folder).map(path -> path.toAbsolutePath().normalize());
        Optional<String> made = Typed.path(module)
                .filter(file -> modality.get() != null)
                .map(file -> FeatureRequest.suggestedName(modality.get().name(), file));
        suggestedName = suggest(name, suggestedName, made.orElse(""));
        suggestedTarget = suggest(
                target,
                suggestedTarget,
                from.filter(path -> made.isPresent() && path.getFileName() != null)
                        .map(path -> path.resolveSibling(path.getFileName() + "-" + made.get())
                                .toString())
                        .orElse(""));
    }

    private static String suggest(StringProperty field, String before, String now) {
        if (field.get().equals(before)) {
            field.set(now);
        }
        return now;
    }

    /** The dataset folder as typed. */
    Path folder() {
        return Typed.path(folder, ExtractionField.FOLDER, "Name a dataset folder, one with a dataset.json.");
    }

    /**
     * Everything that is typed.
     *
     * @throws ExtractionRefusal when something cannot be
     */
    FeatureRequest request() {
        Path from = folder();
        if (modality.get() == null) {
            throw new ExtractionRefusal(
                    ExtractionField.MODALITY, Texts.of("encode.encode-fields.choose-the-modality-to"));
        }
        return new FeatureRequest(
                from,
                modality.get().name(),
                Typed.path(module, ExtractionField.MODULE, "Name a TorchScript file (.pt)."),
                preparation.input(modality.get().kind()),
                Typed.whole(batch, ExtractionField.BATCH, "32"),
                name.get().strip(),
                Typed.path(target, ExtractionField.TARGET, "Name a new folder."));
    }

    public StringProperty folderProperty() {
        return folder;
    }

    public ObjectProperty<EncodableModality> modalityProperty() {
        return modality;
    }

    public StringProperty moduleProperty() {
        return module;
    }

    public Preparation preparation() {
        return preparation;
    }

    public StringProperty batchProperty() {
        return batch;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty targetProperty() {
        return target;
    }
}
