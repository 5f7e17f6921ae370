package mnl.ui.present;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A node that is shown elsewhere for a while; an empty one keeps its place. */
final class Borrowed {
    private final Region placeholder = new Region();
    private final Node node;
    private final Parent home;

    private Borrowed(Node node, Parent home) {
        this.node = node;
        this.home = home;
    }

    /**
     * Takes a node out of its place.
     *
     * @return puts it back, unless whoever it belongs to has taken it already
     * @throws IllegalArgumentException when it stands where nothing can be put in its place
     */
    static Runnable take(Node node) {
        Borrowed borrowed = new Borrowed(node, parent(node));
        borrowed.placeholder.getProperties().putAll(node.getProperties());
        borrowed.put(node, borrowed.placeholder);
        return borrowed::giveBack;
    }

    private static Parent parent(Node node) {
        Parent parent = node.getParent();
        if (parent != null
                && parent.getParent() != null
                && parent.getParent().getParent() instanceof ScrollPane scroll) {
            return scroll.getContent() == node ? scroll : parent;
        }
        if (parent != null
                && parent.getParent() instanceof SplitPane split
                && split.getItems().contains(node)) {
            return split;
        }
        if (!(parent instanceof Pane)) {
            throw new IllegalArgumentException("The node has no place that it could be taken out of: " + node);
        }
        return parent;
    }

    private void giveBack() {
        if (placeholder.getParent() != null) {
            put(placeholder, node);
        }
    }

    private void put(Node from, Node to) {
        if (home instanceof ScrollPane scroll) {
            scroll.setContent(to);
        } else if (home instanceof SplitPane split) {
            double[] dividers = split.getDividerPositions();
            split.getItems().set(split.getItems().indexOf(from), to);
            split.setDividerPositions(dividers);
        } else if (home instanceof BorderPane border) {
            inBorder(border, from).accept(to);
        } else if (home instanceof Pane pane) {
            List<Node> children = pane.getChildren();
            children.set(children.indexOf(from), to);
        }
    }

    private static Consumer<Node> inBorder(BorderPane border, Node node) {
        if (border.getTop() == node) {
            return border::setTop;
        }
        if (border.getBottom() == node) {
            return border::setBottom;
        }
        if (border.getLeft() == node) {
            return border::setLeft;
        }
        return border.getRight() == node ? border::setRight : border::setCenter;
    }
}
