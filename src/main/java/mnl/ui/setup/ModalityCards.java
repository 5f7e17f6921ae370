package mnl.ui.setup;

import java.util.ArrayList;
import java.util.List;

/** The cards of the modalities; one that still shows what it showed stays, the others are ended. */
final class ModalityCards {
    private final Form form;
    private List<Entry> entries = List.of();

    /**
     * A card.
     *
     * @param settings what it shows
     * @param name what that was called when the card was made
     * @param part what of the form it is
     */
    private record Entry(ModalitySettings settings, String name, Form part, ModalityCard card) {
        boolean isOf(ModalitySettings other) {
            return settings == other && name.equals(other.name());
        }
    }

    ModalityCards(Form form) {
        this.form = form;
    }

    /** Shows these modalities, each in its place: the place is part of its fields' paths. */
    void show(List<ModalitySettings> modalities) {
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
        Form part = form.part();
        return new Entry(
                settings, settings.name(), part, new ModalityCard(part, settings, "modalities[" + place + "]"));
    }

    List<ModalityCard> all() {
        return entries.stream().map(Entry::card).toList();
    }
}
