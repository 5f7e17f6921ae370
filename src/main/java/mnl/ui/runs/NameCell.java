package mnl.ui.runs;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mnl.lab.library.RunEntry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of a run, which is changed in its place; empty brings back the one that the program gives. */
final class NameCell extends TableCell<RunEntry, RunEntry> {
    private final TextField field = new TextField();
    private final BiConsumer<RunEntry, String> renamed;
    private boolean ending;

    /** @param renamed is given a run and its other name */
    NameCell(BiConsumer<RunEntry, String> renamed) {
        this.renamed = renamed;
        getStyleClass().add("run-name");
        field.setId("run-name-field");
        field.setAccessibleText(Texts.of("runs.name-cell.spoken"));
        field.setOnAction(e -> end(true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                end(false);
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now && isEditing()) {
                end(true);
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        RunEntry run = getItem();
        if (isEditing() && run != null) {
            field.setText(run.name());
            field.setPromptText(run.automatic());
            setText(null);
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    private void end(boolean keep) {
        RunEntry run = getItem();
        if (ending || run == null) {
            return;
        }
        ending = true;
        String name = field.getText().strip();
        cancelEdit();
        ending = false;
        if (keep && !name.equals(run.name())) {
            renamed.accept(run, name.equals(run.automatic()) ? "" : name);
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
        getTableView().setEditable(false);
        if (field.isFocused() || getTableView().getScene() != null) {
            getTableView().requestFocus();
        }
    }

    @Override
    protected void updateItem(@Nullable RunEntry run, boolean empty) {
        super.updateItem(run, empty);
        if (isEditing()) {
            return;
        }
        if (empty || run == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setText(run.name());
        setGraphic(run.labels().pinned() ? new FontIcon(Feather.BOOKMARK) : null);
        setTooltip(new Tooltip(Texts.of("runs.name-cell.where", run.name(), run.folder())));
        setAccessibleText(RunWords.spoken(run));
    }
}
