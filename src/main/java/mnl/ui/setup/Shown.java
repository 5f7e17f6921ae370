package mnl.ui.setup;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Fields that are there only while what they set counts. */
final class Shown {
    private Shown() {}

    /** Shows a node while something holds; otherwise it takes no room. */
    static void when(Node node, ObservableValue<Boolean> holds) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(holds);
    }
}
