package mnl.ui.lessons;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Where a node can be seen, and how it comes into sight. */
final class InSight {
    private static final double AROUND = 8;

    private InSight() {}

    /** What is seen of a node, in the scene; null where it is not visible, covered by a presentation, or scrolled away. */
    static @Nullable Bounds of(Node node) {
        Bounds seen = inScene(node);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return null;
            }
            seen = at instanceof ScrollPane ? common(seen, inScene(at)) : seen;
        }
        return seen.getWidth() < 1 || seen.getHeight() < 1 ? null : seen;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }

    /** Scrolls whatever holds a node so far that its upper edge is seen, where not all of it is. */
    static void bring(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Node content = pane.getContent();
                double hidden = content.getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                Bounds place = inScene(node);
                double top = content.sceneToLocal(place).getMinY();
                if (hidden > 0 && !inScene(pane).contains(place)) {
                    pane.setVvalue(Math.max(0, Math.min(1, (top - AROUND) / hidden)));
                }
            }
        }
    }
}
