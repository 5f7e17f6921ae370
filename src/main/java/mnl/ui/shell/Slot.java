package mnl.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The room that a split pane keeps for a panel which lies over it. The panel keeps its parent wherever it is shown and while it is
 * not: a node that changes its parent is styled anew with all that it holds.
 */
final class Slot extends Region {
    private final Region panel;

    /** @param panel what is to be laid out over this; its parent lays it out with {@link #cover} */
    Slot(Region panel) {
        this.panel = panel;
        panel.setManaged(false);
        minWidthProperty().bind(panel.minWidthProperty());
        maxWidthProperty().bind(panel.maxWidthProperty());
        setMouseTransparent(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return panel.prefWidth(height);
    }

    /** Lays the panel over this, from the top to the bottom of what both are in, which has been laid out. */
    void cover(Region around) {
        double x = 0;
        for (Node at = this; at != null && at != around; at = at.getParent()) {
            x += at.getLayoutX();
        }
        panel.resizeRelocate(x, 0, getWidth(), around.getHeight());
    }
}
