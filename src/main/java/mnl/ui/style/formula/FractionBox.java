package mnl.ui.style.formula;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One part over another, with a line between; the line stands at the height of a minus sign. */
final class FractionBox extends VBox {
    /** Of the lower part's ascent, from the base line to the line. */
    private static final double AXIS = 0.32;

    private final Node above;
    private final Node below;

    FractionBox(Node above, Node below) {
        this.above = above;
        this.below = below;
        Region line = new Region();
        line.getStyleClass().add("math-line");
        getStyleClass().add("math-fraction");
        setAlignment(Pos.CENTER);
        getChildren().addAll(above, line, below);
    }

    @Override
    public double getBaselineOffset() {
        return above.prefHeight(-1) + AXIS * below.getBaselineOffset();
    }
}
