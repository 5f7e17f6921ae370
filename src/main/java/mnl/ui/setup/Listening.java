package mnl.ui.setup;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;

/** Listening to a model that outlives the node that listens. */
final class Listening {
    private Listening() {}

    /** A listener that is let go of together with its node. */
    static <T> WeakListChangeListener<T> keptBy(Node node, ListChangeListener<T> listener) {
        node.getProperties().put(listener, listener);
        return new WeakListChangeListener<>(listener);
    }
}
