package mnl.ui.story;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * One node, or some side by side, as high as the room but never lower than what wraps in them needs at the width that they
 * get: a grid whose columns have shares asks for too little there.
 */
final class Columns extends Region {
    private static final double GAP = 20;

    private List<Double> shares = List.of(1.0);

    /** Shows these instead, each with its share of the width. */
    void show(List<Double> shared, Node... nodes) {
        shares = List.copyOf(shared);
        getChildren().setAll(nodes);
    }

    private double width(int column, double whole) {
        return Math.floor(shares.get(column) * (whole - (shares.size() - 1) * GAP));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        // A scroll pane asks without a width whether it needs its bar.
        double at = width < 0 ? getWidth() : width;
        double least = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            double own = at <= 0 ? -1 : width(i, at);
            least = Math.max(least, getChildren().get(i).minHeight(own));
        }
        return Math.ceil(least);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            double own = width(i, getWidth());
            getChildren().get(i).resizeRelocate(x, 0, own, getHeight());
            x += own + GAP;
        }
    }
}
