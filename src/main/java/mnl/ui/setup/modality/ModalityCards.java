package mnl.ui.setup.modality;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import mnl.ui.form.FormPart;
import mnl.ui.setup.model.ModalitySettings;

/** The cards of the modalities; one that still shows what it showed stays, the others are ended. */
public final class ModalityCards {
    private final FormPart form;
    private final ObservableValue<? extends Record> experiment;
    private List<Entry> entries = List.of();

    /**
     * A card.
     *
     * @param settings what it shows
     * @param name what that was called when the card was made
     * @param part what of the form it is
     */
    private record Entry(ModalitySettings settings, String name, FormPart part, ModalityCard card) {
        boolean isOf(ModalitySettings other) {
            return settings == other && name.equals(other.name());
        }
    }

    /**
     * @param form the part of the form that they belong to
     * @param experiment what conditions on the experiment are about
     */
    public ModalityCards(FormPart form, ObservableValue<? extends Record> experiment) {
        this.form = form;
        this.experiment = experiment;
    }

    /** Shows these modalities, each in its place: the place is part of its fields' paths. */
    public void show(List<ModalitySettings> modalities) {
        List<Entry> next = new ArrayList<>();
        for (int m = 0; m < modalities.size(); m++) {
            ModalitySettings settings = modalities.get(m);
            boolean kept = m < entries.size() && entries.get(m).isOf(settings);
            next.add(kept ? entries.get(m) : entry(settings, m));
        }
        entries.stream().filter(old -> !next.contains(old)).forEach(old -> old.part()
                .end());
        entries = next;
    }

    private Entry entry(ModalitySettings settings, int place) {
        FormPart part = form.part();
        return new Entry(
                settings,
                settings.name(),
                part,
                new ModalityCard(part, settings, "modalities[" + place + "]", experiment));
    }

    /** The cards in order. */
    public List<? extends Node> all() {
        return entries.stream().map(Entry::card).toList();
    }
}
