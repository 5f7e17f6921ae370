package mnl.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;

/** Goes to a control of the setup, wherever it is folded away. */
final class SetupReveal {
    private static final double SHARE_ABOVE = 0.3;

    private final Node setup;
    private final Runnable open;

    /**
     * @param setup the panel
     * @param open opens it where it is closed
     */
    SetupReveal(Node setup, Runnable open) {
        this.setup = setup;
        this.open = open;
    }

    /** Whether there is a control of this id that stands for something now. */
    boolean has(String id) {
        Node control = setup.lookup("#" + id);
        for (Node at = control; at != null && at != setup; at = at.getParent()) {
            if (!at.isVisible() && !isFolded(at)) {
                return false;
            }
        }
        return control != null;
    }

    /** Whether a node is what a fold hides, or holds it. */
    private static boolean isFolded(Node node) {
        Node parent = node.getParent();
        return parent instanceof TitledPane
                || (parent != null && parent.getParent() instanceof TitledPane fold && node.equals(fold.getContent()));
    }

    /** Unfolds what hides the control, scrolls to it and gives it the keys. */
    void go(String id) {
        Node control = setup.lookup("#" + id);
        if (control == null) {
            return;
        }
        open.run();
        ScrollPane scroll = null;
        for (Node at = control; at != null && at != setup; at = at.getParent()) {
            if (at instanceof TitledPane fold) {
                fold.setExpanded(true);
            } else if (at instanceof ScrollPane around) {
                scroll = around;
            }
        }
        setup.applyCss();
        setup.getScene().getRoot().layout();
        if (scroll != null) {
            bring(scroll, control);
        }
        control.requestFocus();
    }

    private static void bring(ScrollPane scroll, Node control) {
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(control.localToScene(control.getBoundsInLocal()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.max(0, Math.min(1, (place.getMinY() - SHARE_ABOVE * seen) / hidden)));
        }
    }
}
