package mnl.ui.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The samples that were picked in some view to be looked at one by one. Belongs to the FX thread. */
public final class SelectedSamples {
    private final ObjectProperty<SampleSelection> selection = new SimpleObjectProperty<>(this, "selection");

    /** What was picked last; null while nothing is. */
    public ObjectProperty<SampleSelection> selectionProperty() {
        return selection;
    }
}
