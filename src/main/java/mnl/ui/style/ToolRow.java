package mnl.ui.style;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The one row of controls above a view, as high in every view: what is chosen on the left, what leaves the program on the
 * right. Where it is too narrow, the last of the choices move into a menu at its end.
 */
public class ToolRow extends HBox {
    private final ToolBar left = new ToolBar();
    private final HBox right = new HBox();

    public ToolRow() {
        getStyleClass().add("tool-row");
        left.setMinWidth(0);
        right.getStyleClass().add("tool-row-end");
        right.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    /** A row of these. */
    public ToolRow(List<? extends Node> choices, List<? extends Node> exports) {
        this();
        show(choices, exports);
    }

    /** Shows these instead. */
    public final void show(List<? extends Node> choices, List<? extends Node> exports) {
        left.getItems().setAll(choices);
        right.getChildren().setAll(exports);
    }
}
