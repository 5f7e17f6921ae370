package mnl.ui.style;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** A view that says which of its parts are pictures, each of which can fill a screen. */
public interface Presentable {

    /** The pictures that there are now, in the order in which they are shown; none where only the view as a whole is one. */
    List<Picture> pictures();

    /**
     * A part of a view that is understood alone.
     *
     * @param title what it shows; empty where the view's title says it
     * @param node shows it
     * @param says one sentence on what is to be seen; empty where the picture says it itself
     * @param arms whether its colours are those of the arms, and it has no names of them
     */
    record Picture(String title, Node node, String says, boolean arms) {
        /** A picture with its own sentence and its own names. */
        public Picture(String title, Node node) {
            this(title, node, "", false);
        }
    }

    /** The pictures of a view: those that it names, else its cards with a chart, else itself. */
    static List<Picture> of(Node view) {
        List<Picture> named = view instanceof Presentable presentable ? presentable.pictures() : cards(view);
        return named.isEmpty() ? List.of(new Picture("", view)) : named;
    }

    private static List<Picture> cards(Node view) {
        return view.lookupAll(".chart-card").stream()
                .filter(card -> shows(card, view) && card.lookup(".mnl-chart") != null)
                .map(card -> new Picture(title(card), card, "", true))
                .toList();
    }

    /** Whether a node is seen in a view and in no other card of it. */
    private static boolean shows(Node node, Node view) {
        for (Node at = node; at != null && at != view; at = at.getParent()) {
            boolean inCard = at != node && at.getStyleClass().contains("chart-card");
            if (!at.isVisible() || inCard) {
                return false;
            }
        }
        return true;
    }

    private static String title(Node card) {
        return card instanceof Parent && card.lookup(".card-title") instanceof Labeled title ? title.getText() : "";
    }
}
