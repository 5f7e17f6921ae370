package mnl.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunLabels;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is said of the selected run, and what can be done with it. */
final class LabelBar extends HBox {
    private final RunsViewModel model;
    private final TextField tags = field("runs-tags", Texts.of("runs.labels.tags"), Texts.of("runs.labels.tags-says"));
    private final TextField note = field("runs-note", Texts.of("runs.labels.note"), Texts.of("runs.labels.note-says"));
    private final ToggleButton pin = Nodes.icon(new ToggleButton(), Feather.BOOKMARK, Texts.of("runs.labels.pin-says"));
    private @Nullable RunEntry run;

    LabelBar(RunsViewModel model, RunsTable table) {
        this.model = model;
        setId("runs-labels");
        getStyleClass().addAll("view-group", "runs-labels");
        pin.setId("runs-pin");
        pin.getStyleClass().addAll("button-icon", "flat");
        pin.setOnAction(e -> label(labels -> labels.withPinned(pin.isSelected())));
        keep(tags, text -> label(labels -> labels.withTags(List.of(text.split(",", -1)))));
        keep(note, text -> label(labels -> labels.withNote(text)));
        tags.setPrefColumnCount(10);
        HBox.setHgrow(note, Priority.ALWAYS);
        Button open = button("runs-open", Feather.CORNER_UP_RIGHT, Texts.of("runs.labels.open-says"), model::open);
        open.setText(Texts.of("runs.labels.open"));
        Button compare = Nodes.icon(
                new Button(Texts.of("runs.labels.compare")), Feather.COLUMNS, Texts.of("runs.labels.compare-says"));
        compare.setId("runs-compare");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(e -> model.compare(table.runs()));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunEntry>)
                change -> compare.setDisable(!RunsViewModel.mayCompare(table.runs())));
        getChildren()
                .addAll(
                        open,
                        compare,
                        flat(button(
                                "runs-beside",
                                Feather.EXTERNAL_LINK,
                                Texts.of("runs.labels.beside-says"),
                                model::openBeside)),
                        flat(button(
                                "runs-report", Feather.FILE_TEXT, Texts.of("runs.labels.report-says"), model::report)),
                        flat(button("runs-folder", Feather.FOLDER, Texts.of("runs.labels.folder-says"), model::folder)),
                        flat(button("runs-rename", Feather.EDIT_2, Texts.of("runs.labels.rename-says"), table::rename)),
                        pin,
                        flat(button(
                                "runs-delete",
                                Feather.TRASH_2,
                                Texts.of("runs.labels.delete-says"),
                                lead -> model.delete(table.runs()))),
                        tags,
                        note);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> show(now));
        show(null);
    }

    private static Button flat(Button button) {
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private Button button(String id, Ikon icon, String says, Consumer<RunEntry> action) {
        Button button = Nodes.icon(new Button(), icon, says);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> {
            if (run != null) {
                action.accept(run);
            }
        });
        return button;
    }

    private static TextField field(String id, String prompt, String says) {
        TextField field = Nodes.tip(new TextField(), says);
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    /** What was typed counts when Enter is pressed or the field is left. */
    private static void keep(TextField field, Consumer<String> kept) {
        field.setOnAction(e -> kept.accept(field.getText()));
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                kept.accept(field.getText());
            }
        });
    }

    private void label(UnaryOperator<RunLabels> change) {
        if (run != null) {
            model.label(run, change.apply(run.labels()));
        }
    }

    /** What is being typed is not taken away. */
    private void show(@Nullable RunEntry next) {
        boolean same = run != null && next != null && run.folder().equals(next.folder());
        if (!same) {
            leave();
        }
        run = next;
        setDisable(next == null);
        RunLabels labels = next == null ? RunLabels.NONE : next.labels();
        pin.setSelected(labels.pinned());
        if (!same || !tags.isFocused()) {
            tags.setText(String.join(", ", labels.tags()));
        }
        if (!same || !note.isFocused()) {
            note.setText(labels.note());
        }
    }

    /** Another run is selected: what was typed belongs to the one before. */
    private void leave() {
        if (run != null && (tags.isFocused() || note.isFocused())) {
            String typed = note.getText();
            List<String> words = List.of(tags.getText().split(",", -1));
            label(labels -> labels.withNote(typed).withTags(words));
        }
    }
}
