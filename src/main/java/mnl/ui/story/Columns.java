package mnl.ui.story;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * One node, or two side by side, as high as the room but never lower than what wraps in them needs at the width that they
 * get: a grid whose columns have shares asks for too little there.
 */
final class Columns extends Region {
    private static final double FIRST = 0.64;
    private static final double GAP = 20;

    /** Shows these instead. */
    void show(Node... nodes) {
        getChildren().setAll(nodes);
    }

    private double width(int column, double whole) {
        if (getChildren().size() == 1) {
            return whole;
        }
        double first = Math.floor(FIRST * (whole - GAP));
        return column == 0 ? first : whole - GAP - first;
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
