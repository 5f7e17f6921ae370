package mnl.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Which series stands out in every chart of a window; it hangs on the window, where the charts find it. */
public final class Highlight {
    private static final String KEY = "highlight";

    private Highlight() {}

    /**
     * Says so for a node and everything inside it.
     *
     * @param name of the series, or the first part of its name; empty for none
     */
    public static void in(Node root, ObservableValue<String> name) {
        root.getProperties().put(KEY, name);
    }

    /** What was said for a node; null where nothing was. */
    @SuppressWarnings("unchecked")
    static @Nullable ObservableValue<String> of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof ObservableValue<?> name) {
                return (ObservableValue<String>) name;
            }
        }
        return null;
    }
}
