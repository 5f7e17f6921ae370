package mnl.ui.dials;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import mnl.figure.scatter.ScatterFigure;
import mnl.ui.style.Nodes;

/** The dials on the left, what they make on the right: a picture per modality, and the ceilings below. */
public final class DialsView extends SplitPane {
    private static final double EDITOR_SHARE = 0.36;
    private static final int MOST_COLUMNS = 3;

    private final DialsViewModel model;
    private final Executor background;
    private final GridPane pictures = new GridPane();
    private final List<ScatterCard> cards = new ArrayList<>();

    /**
     * @param model what is shown
     * @param editor the dials
     * @param background where exports are written
     */
    public DialsView(DialsViewModel model, Node editor, Executor background) {
        this.model = model;
        this.background = background;
        Nodes.styled(this);
        setId("dials-view");
        getStyleClass().add("dials-view");
        pictures.getStyleClass().add("dials-pictures");
        CeilingCard ceilings = new CeilingCard(model.ceilings().insteadProperty(), background);
        SplitPane right = new SplitPane(whatIsSeen(), ceilings);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.64);
        right.getStyleClass().add("dials-right");
        getItems().addAll(editor, right);
        setDividerPositions(EDITOR_SHARE);
        SplitPane.setResizableWithParent(editor, false);
        model.scatterProperty().addListener((o, was, now) -> show(now));
        model.ceilings().ceilingsProperty().addListener((o, was, now) -> ceilings.show(now));
        if (model.scatterProperty().get() != null) {
            show(model.scatterProperty().get());
        }
    }

    private VBox whatIsSeen() {
        Label note = new Label();
        note.setId("dials-note");
        note.getStyleClass().add("view-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(PlaneBar.note(model));
        Label message = new Label();
        message.setId("dials-message");
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        ScrollPane scroll = new ScrollPane(pictures);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("dials-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(new PlaneBar(model), message, scroll, note);
        box.getStyleClass().add("dials-seen");
        return box;
    }

    private void show(ScatterMaker maker) {
        List<ScatterFigure> figures = maker.figures(model.reach());
        List<String> names = Objects.requireNonNull(model.preview()).question().names();
        if (cards.size() != figures.size()) {
            arrange(figures.size());
        }
        for (int m = 0; m < figures.size(); m++) {
            cards.get(m).show(names.get(m), maker.explained(m), figures.get(m));
        }
    }

    private void arrange(int count) {
        cards.clear();
        pictures.getChildren().clear();
        pictures.getColumnConstraints().clear();
        pictures.getRowConstraints().clear();
        int columns = count == 4 ? 2 : Math.min(MOST_COLUMNS, count);
        for (int m = 0; m < count; m++) {
            ScatterCard card = new ScatterCard(m, background);
            cards.add(card);
            pictures.add(card, m % columns, m / columns);
        }
        for (int c = 0; c < columns; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            pictures.getColumnConstraints().add(column);
        }
        for (int r = 0; r < (count + columns - 1) / columns; r++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            pictures.getRowConstraints().add(row);
        }
    }
}
