package mnl.ui.setup.model;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityOutline;
import mnl.ui.form.Edits;
import mnl.ui.form.RecordSettings;
import org.jspecify.annotations.Nullable;

/** The encoder of one modality while the user edits it: a choice of what fits, and the fields that it reads. */
public final class EncoderSettings {
    private final RecordSettings<EncoderSpec> fields;
    private final ObjectProperty<EncoderChoice> choice;
    private final ObservableList<EncoderChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ModalityOutline> modality =
            new ReadOnlyObjectWrapper<>(this, "modality");

    EncoderSettings(RecordSettings<EncoderSpec> fields, Edits edits) {
        this.fields = fields;
        choice = new SimpleObjectProperty<>(this, "choice", EncoderChoice.of(fields.record()));
        // The linear classifier is the perceptron of depth 0, whatever depth was typed for another encoder.
        fields.supply("kind", () -> choice.get().kind());
        fields.supply("depth", () -> isLinear() ? 0 : fields.number("depth").getInt());
        offer(List.of(EncoderChoice.LINEAR, EncoderChoice.MLP));
        choice.addListener((o, was, now) -> edits.together(() -> {
            if (now == EncoderChoice.MLP && fields.number("depth").get() == 0) {
                fields.number("depth").set(1);
            }
            fields.refresh();
        }));
    }

    /** Takes over the choice that fields which have been loaded make. */
    void loaded() {
        EncoderChoice next = EncoderChoice.of(fields.loaded());
        if (!choices.contains(next)) {
            choices.add(next);
        }
        choice.set(next);
    }

    /** Offers what fits the modality; what is chosen already stays, with its message. */
    void know(ModalityOutline outline) {
        modality.set(outline);
        offer(Arrays.stream(EncoderChoice.values())
                .filter(c -> outline.encoders().contains(c.kind()))
                .toList());
    }

    private void offer(List<EncoderChoice> fitting) {
        List<EncoderChoice> offered = Arrays.stream(EncoderChoice.values())
                .filter(c -> fitting.contains(c) || c == choice.get())
                .toList();
        if (!offered.equals(choices)) {
            EncoderChoice chosen = choice.get();
            choices.removeIf(c -> !offered.contains(c));
            offered.stream().filter(c -> !choices.contains(c)).forEach(choices::add);
            choice.set(chosen);
        }
    }

    /** Whether there is no hidden layer by choice, so that no depth is typed. */
    public boolean isLinear() {
        return choice.get() == EncoderChoice.LINEAR;
    }

    /** Which encoder. */
    public ObjectProperty<EncoderChoice> choiceProperty() {
        return choice;
    }

    /** The encoders on offer; grows when it becomes known what the modality is. */
    public ObservableList<EncoderChoice> choices() {
        return choices;
    }

    /** What the modality is; null until its dataset has been read. */
    public ReadOnlyObjectProperty<@Nullable ModalityOutline> modalityProperty() {
        return modality.getReadOnlyProperty();
    }

    /** The fields of the encoder. */
    public RecordSettings<EncoderSpec> fields() {
        return fields;
    }
}
