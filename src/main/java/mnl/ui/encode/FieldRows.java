package mnl.ui.encode;

import java.util.Locale;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mnl.engine.ExtractionField;
import mnl.ui.style.Nodes;

/** Rows of label and control, each with room below for what is wrong with it. */
final class FieldRows extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final EncodeViewModel model;
    /** Counted here, as the grid does not count a row whose message takes no room. */
    private int rows;

    FieldRows(EncodeViewModel model) {
        this.model = model;
        getStyleClass().add("field-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, controls);
        managedProperty().bind(visibleProperty());
    }

    /** A control with its name, tooltip and id; whatever surrounds it stands in the row. */
    FieldRows row(ExtractionField field, String name, Control control, Node shown, String tip) {
        plain(name, control, shown, tip);
        Label message = message("message-" + field.name().toLowerCase(Locale.ROOT), model.problem(field));
        message.textProperty().addListener((o, was, now) -> control.pseudoClassStateChanged(WRONG, !now.isEmpty()));
        add(message, 0, rows++, 2, 1);
        return this;
    }

    /** The same of a control that cannot be wrong. */
    FieldRows plain(String name, Control control, Node shown, String tip) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        Nodes.tip(control, tip);
        addRow(rows++, label, shown);
        return this;
    }

    /** A sentence on what is wrong; takes no room while nothing is. */
    static Label message(String id, ObservableStringValue sentence) {
        Label message = new Label();
        message.setId(id);
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(sentence);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }
}
