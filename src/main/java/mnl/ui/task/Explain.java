package mnl.ui.task;

import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that says what a control or chart shows, formula included. It hangs on the node, so that whoever has the
 * pointer or the keyboard focus can be explained in one place of the window.
 */
public final class Explain {
    private static final String KEY = "explain";

    private Explain() {}

    /** Gives a node, and everything inside it that has no sentence of its own, a sentence. Returns the node. */
    public static <N extends Node> N set(N node, String sentence) {
        node.getProperties().put(KEY, sentence);
        return node;
    }

    /** The sentence of a node or of the nearest node around it that has one. */
    public static Optional<String> of(Node node) {
        return holder(node).map(Explain::own);
    }

    /** The node whose sentence that is; its properties tell when it becomes another one. */
    public static Optional<Node> holder(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (own(at) != null) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String own(Node node) {
        return node.hasProperties() && node.getProperties().get(KEY) instanceof String sentence ? sentence : null;
    }
}
