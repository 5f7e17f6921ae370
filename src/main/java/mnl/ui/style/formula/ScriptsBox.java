package mnl.ui.style.formula;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A base with a superscript and a subscript above each other. */
final class ScriptsBox extends Region {
    /** Of the base's ascent: how far the superscript's base line is above, and the subscript's below, that of the base. */
    private static final double RISE = 0.42;

    private static final double DROP = 0.22;
    private static final double GAP = 1;

    private final Node base;
    private final @Nullable Node above;
    private final @Nullable Node below;

    ScriptsBox(Node base, @Nullable Node above, @Nullable Node below) {
        this.base = base;
        this.above = above;
        this.below = below;
        getChildren().add(base);
        if (above != null) {
            getChildren().add(above);
        }
        if (below != null) {
            getChildren().add(below);
        }
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Over the base line. */
    private double ascent() {
        double own = base.getBaselineOffset();
        return above == null ? own : Math.max(own, RISE * own + above.getBaselineOffset());
    }

    private double descent() {
        double own = base.getBaselineOffset();
        double under = base.prefHeight(-1) - own;
        return below == null ? under : Math.max(under, DROP * own + below.prefHeight(-1) - below.getBaselineOffset());
    }

    private static double width(@Nullable Node node) {
        return node == null ? 0 : node.prefWidth(-1);
    }

    @Override
    public double getBaselineOffset() {
        return ascent();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(base) + Math.max(width(above), width(below)) + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ascent() + descent();
    }

    @Override
    protected void layoutChildren() {
        getManagedChildren().forEach(Node::autosize);
        double line = ascent();
        double own = base.getBaselineOffset();
        base.relocate(0, line - own);
        double right = width(base) + GAP / 2;
        if (above != null) {
            above.relocate(right, line - RISE * own - above.getBaselineOffset());
        }
        if (below != null) {
            below.relocate(right, line + DROP * own - below.getBaselineOffset());
        }
    }
}
