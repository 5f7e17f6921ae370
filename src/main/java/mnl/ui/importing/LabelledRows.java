package mnl.ui.importing;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows of a name and a control. */
final class LabelledRows extends GridPane {
    private int row;

    LabelledRows() {
        getStyleClass().add("field-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, controls);
    }

    /** Adds a control with its name. */
    LabelledRows row(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.managedProperty().bind(control.managedProperty());
        label.visibleProperty().bind(control.visibleProperty());
        addRow(row++, label, control);
        return this;
    }

    /** Adds a control with its name, and sentences about it below. */
    LabelledRows row(String name, Node control, Node... sentences) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        VBox both = new VBox(control);
        both.getChildren().addAll(sentences);
        label.getStyleClass().add("field-label-above");
        setValignment(label, VPos.TOP);
        addRow(row++, label, both);
        return this;
    }

    /** Adds something that takes the whole width. */
    LabelledRows wide(Node node) {
        add(node, 0, row++, 2, 1);
        return this;
    }
}
