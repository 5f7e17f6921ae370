package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityOutline;

/** The encoder of one modality while the user edits it. */
public final class EncoderSettings {
    private final ObjectProperty<EncoderChoice> choice;
    private final NumberSetting width;
    private final NumberSetting depth;
    private final NumberSetting channels;
    private final ObservableList<EncoderChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ModalityOutline> modality = new ReadOnlyObjectWrapper<>(this, "modality");

    EncoderSettings(EncoderSpec spec, Edits edits) {
        Runnable changed = edits::changed;
        choice = new SimpleObjectProperty<>(this, "choice", EncoderChoice.of(spec));
        width = new NumberSetting(WHOLE, spec.width(), changed);
        depth = new NumberSetting(WHOLE, spec.depth(), changed);
        channels = new NumberSetting(WHOLE, spec.channels(), changed);
        offer(List.of(EncoderChoice.LINEAR, EncoderChoice.MLP));
        choice.addListener((o, was, now) -> edits.together(() -> {
            if (now == EncoderChoice.MLP && depth.get() == 0) {
                depth.set(1);
            }
            changed.run();
        }));
    }

    void load(EncoderSpec spec) {
        EncoderChoice loaded = EncoderChoice.of(spec);
        if (!choices.contains(loaded)) {
            choices.add(loaded);
        }
        choice.set(loaded);
        width.set(spec.width());
        depth.set(spec.depth());
        channels.set(spec.channels());
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

    /** The linear classifier is the perceptron of depth 0, whatever depth was typed for another encoder. */
    EncoderSpec spec() {
        int layers = choice.get() == EncoderChoice.LINEAR ? 0 : depth.getInt();
        return new EncoderSpec(choice.get().kind(), width.getInt(), layers, channels.getInt());
    }

    /** The numbers that the encoder reads, by the path of their field. */
    Map<String, NumberSetting> numbers(String path) {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        if (choice.get() == EncoderChoice.CONVOLUTION) {
            numbers.put(path + ".channels", channels);
        }
        if (choice.get() != EncoderChoice.LINEAR) {
            numbers.put(path + ".width", width);
            numbers.put(path + ".depth", depth);
        }
        return numbers;
    }

    public ObjectProperty<EncoderChoice> choiceProperty() {
        return choice;
    }

    /** The encoders on offer; grows when it becomes known what the modality is. */
    public ObservableList<EncoderChoice> choices() {
        return choices;
    }

    /** What the modality is; null until its dataset has been read. */
    public ReadOnlyObjectProperty<ModalityOutline> modalityProperty() {
        return modality.getReadOnlyProperty();
    }

    /** Units per hidden layer, and numbers in an embedding. */
    public NumberSetting width() {
        return width;
    }

    /** Hidden layers. */
    public NumberSetting depth() {
        return depth;
    }

    /** c, maps of the first convolution. */
    public NumberSetting channels() {
        return channels;
    }
}
