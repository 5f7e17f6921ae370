package mnl.ui.task;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Whether a user wants nothing to move by itself; it hangs on the window, so that whoever moves something can ask there. */
public final class Motion {
    private static final String KEY = "reducedMotion";

    private Motion() {}

    /** Says so for a node and everything inside it. */
    public static void reduceIn(Node root, ObservableBooleanValue reduced) {
        root.getProperties().put(KEY, reduced);
    }

    /** Whether nothing may move where this node is. */
    public static boolean isReduced(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof ObservableBooleanValue reduced) {
                return reduced.get();
            }
        }
        return false;
    }
}
