package mnl.ui.heatmap;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.task.Explain;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The largest cells of the matrices in view, beside them: a click marks the cell, a double click or Enter opens its samples. */
final class NotableList extends VBox {
    private static final int COUNT = 30;

    private final ListView<NotableCell> list = new ListView<>();
    private final Label heading = new Label();
    private final Inquiry<List<MatrixFigure>, List<NotableCell>> inquiry;
    private final Consumer<NotableCell> opened;
    private List<MatrixFigure> figures = List.of();
    private Reading reading = Reading.ABSOLUTE;
    private boolean filling;

    /**
     * @param background where cells are looked for
     * @param chosen notified which one is to be marked
     * @param opened notified whose samples are wanted
     */
    NotableList(Executor background, Consumer<NotableCell> chosen, Consumer<NotableCell> opened) {
        this.opened = opened;
        inquiry = Inquiry.inBackground(
                shown -> NotableCell.largest(shown, COUNT), background, Platform::runLater, this::fill);
        heading.getStyleClass().add("view-note");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        list.setId("notable-cells");
        list.setAccessibleText(Texts.of("heatmap.notable-list.spoken"));
        list.setCellFactory(view -> new Entry());
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> {
            if (now != null && !filling) {
                chosen.accept(now);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("notable-list");
        getChildren().addAll(heading, list);
        managedProperty().bind(visibleProperty());
        Explain.set(this, Texts.of("heatmap.notable-list.explain"));
    }

    private void key(KeyEvent event) {
        NotableCell selected = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            opened.accept(selected);
            event.consume();
        }
    }

    /** Looks for the largest cells of these matrices, where the list is in view. */
    void show(List<MatrixFigure> shown, Reading way) {
        figures = shown;
        reading = way;
        heading.setText(
                way.isDifference()
                        ? Texts.of("heatmap.notable-list.largest-differences")
                        : Texts.of("heatmap.notable-list.largest-probabilities-of-a"));
        if (isVisible()) {
            inquiry.ask(shown);
        }
    }

    private void fill(List<NotableCell> cells) {
        NotableCell selected = list.getSelectionModel().getSelectedItem();
        filling = true;
        list.getItems().setAll(cells);
        list.getSelectionModel().clearSelection();
        cells.stream()
                .filter(cell -> selected != null && cell.isAt(selected))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    /** Number, target and class above the name of the matrix. */
    private final class Entry extends ListCell<NotableCell> {
        private final Label pair = line();
        private final Label where = line();
        private final VBox lines = new VBox(pair, where);

        Entry() {
            where.getStyleClass().add("view-note");
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    opened.accept(getItem());
                }
            });
            setPrefWidth(0);
        }

        private static Label line() {
            Label line = new Label();
            line.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.setMinWidth(0);
            return line;
        }

        @Override
        protected void updateItem(@Nullable NotableCell cell, boolean empty) {
            super.updateItem(cell, empty);
            if (empty || cell == null || cell.matrix() >= figures.size()) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            MatrixFigure figure = figures.get(cell.matrix());
            pair.setText(
                    reading.number(cell.value()) + "  " + figure.rowLabels().get(cell.row()) + " → "
                            + figure.columnLabels().get(cell.column()));
            where.setText(figure.title());
            setAccessibleText(Texts.of(
                    "heatmap.notable-list.spoken-target",
                    figure.rowLabels().get(cell.row()),
                    figure.columnLabels().get(cell.column()),
                    figure.title(),
                    reading.number(cell.value())));
            setTooltip(new Tooltip(getAccessibleText()));
            setGraphic(lines);
        }
    }
}
