package mnl.ui.glossary;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which terms are listed, and which one is read. */
public final class GlossaryViewModel {
    private final Glossary glossary = Glossary.read();
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObservableList<GlossaryEntry> listed = FXCollections.observableArrayList();
    private final ObservableList<GlossaryEntry> readable = FXCollections.unmodifiableObservableList(listed);
    private final ObjectProperty<@Nullable GlossaryEntry> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper here = new ReadOnlyStringWrapper(this, "here", "");

    /** All terms are listed. */
    public GlossaryViewModel() {
        typed.addListener((o, was, now) -> list());
        list();
    }

    private void list() {
        listed.setAll(glossary.search(typed.get()));
        if (!listed.contains(chosen.get())) {
            chosen.set(listed.isEmpty() ? null : listed.get(0));
        }
    }

    /**
     * Begins anew at what the window explains just now.
     *
     * @param explanation its whole text; empty for nothing
     * @param view what the view in front is called: its own term comes first where the explanation is its
     */
    public void open(String explanation, String view) {
        here.set(explanation);
        typed.set("");
        List<GlossaryEntry> mentioned = mentioned();
        chosen.set(
                glossary.ofView(view).or(() -> mentioned.stream().findFirst()).orElse(listed.get(0)));
    }

    /** Goes to a term, whatever is typed. */
    void go(GlossaryEntry entry) {
        if (!listed.contains(entry)) {
            typed.set("");
        }
        chosen.set(entry);
    }

    /** What is typed to find a term. */
    StringProperty typedProperty() {
        return typed;
    }

    /** The terms that fit. */
    ObservableList<GlossaryEntry> listed() {
        return readable;
    }

    /** The term that is read; null where none fits. */
    ObjectProperty<@Nullable GlossaryEntry> chosenProperty() {
        return chosen;
    }

    /** What the window explained when this was opened. */
    ReadOnlyStringProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** The terms that this explanation speaks of. */
    List<GlossaryEntry> mentioned() {
        return glossary.mentioned(here.get());
    }

    /** The terms that belong to one. */
    List<GlossaryEntry> beside(GlossaryEntry entry) {
        return entry.see().stream().flatMap(id -> glossary.find(id).stream()).toList();
    }
}
