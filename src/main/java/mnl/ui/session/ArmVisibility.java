package mnl.ui.session;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** Which arms every view leaves out, by name, and which one stands out; stays over runs. Belongs to the FX thread. */
public final class ArmVisibility {
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final StringProperty highlighted = new SimpleStringProperty(this, "highlighted", "");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");

    /** Whether a panel beside the views lists the arms, so that no view has to. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** The arm that stands out while somebody points at its name; empty for none. */
    public StringProperty highlightedProperty() {
        return highlighted;
    }

    /** Lets an arm stand out, or no longer; of two that begin and end in turn the one that began last stays. */
    public void highlight(String arm, boolean on) {
        if (on) {
            highlighted.set(arm);
        } else if (highlighted.get().equals(arm)) {
            highlighted.set("");
        }
    }

    /** Names of the arms that are left out. */
    public ObservableSet<String> hidden() {
        return hidden;
    }

    public boolean isVisible(String arm) {
        return !hidden.contains(arm);
    }

    public void setVisible(String arm, boolean visible) {
        if (visible) {
            hidden.remove(arm);
        } else {
            hidden.add(arm);
        }
    }

    /** Shows a hidden arm, hides a shown one. */
    public void toggle(String arm) {
        setVisible(arm, !isVisible(arm));
    }

    /** Leaves out every one of these arms but one; shows all of them where only that one was shown already. */
    public void solo(String arm, Set<String> arms) {
        boolean alone = isVisible(arm) && arms.stream().filter(this::isVisible).count() == 1;
        for (String each : arms) {
            setVisible(each, alone || each.equals(arm));
        }
    }
}
