package mnl.ui.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Fields that are there only while what they set counts. */
public final class Shown {
    private Shown() {}

    /** Shows a node while something holds; otherwise it takes no room. */
    public static void when(Node node, ObservableValue<Boolean> holds) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(holds);
    }
}
