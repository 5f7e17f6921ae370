package mnl.ui.form;

import atlantafx.base.theme.Tweaks;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Fields that few change, folded under one line that says how they stand. Opens by itself when one of them is wrong. */
public final class Fold extends TitledPane {
    private static final double ROOM_FOR_ARROW = 30;

    /**
     * @param form the part of the form that it belongs to
     * @param term what the fields set
     * @param summary how they stand, in one line
     */
    public Fold(FormPart form, Term term, ObservableValue<String> summary, RecordRows rows) {
        setContent(rows);
        setText(term.label());
        setId(term.id());
        getStyleClass().addAll("dials", Tweaks.ALT_ICON);
        setAnimated(false);
        setExpanded(false);
        Label title = new Label(term.label());
        Label line = new Label();
        line.setId(term.id() + "-summary");
        line.getStyleClass().add("quiet");
        line.setWrapText(true);
        line.textProperty().bind(summary);
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(expandedProperty().not());
        line.maxWidthProperty().bind(widthProperty().subtract(ROOM_FOR_ARROW));
        setMinWidth(0);
        setGraphic(new VBox(title, line));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        term.on(this);
        accessibleTextProperty().bind(summary.map(text -> term.label() + ": " + text));
        rows.paths().forEach(path -> form.message(path, wrong -> setExpanded(isExpanded() || !wrong.isEmpty())));
    }
}
