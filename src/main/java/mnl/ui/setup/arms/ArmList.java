package mnl.ui.setup.arms;

import atlantafx.base.controls.Popover;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mnl.experiment.Arm;
import mnl.ui.form.FormPart;
import mnl.ui.form.Shown;
import mnl.ui.form.Term;
import mnl.ui.setup.history.HistoryGestures;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.ArmSettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The arms to choose from, with ways to add, change, move and remove them. */
final class ArmList extends VBox {
    private static final double MOST_HEIGHT = 600;
    private static final double MARGIN = 60;

    private final FormPart form;
    private final SetupViewModel model;
    private final Map<ArmChoice, ArmChoiceRow> byChoice = new LinkedHashMap<>();
    private final ArmSettings arms;
    private final VBox rows = new VBox();
    private @Nullable Popover editor;
    private @Nullable ArmChoice edited;

    ArmList(SetupViewModel model) {
        this.model = model;
        form = model.form();
        arms = model.arms();
        getStyleClass().add("arm-list");
        rows.getStyleClass().add("arm-choices");
        HBox below = new HBox(new AddArmMenu(model, this::added), undo());
        below.getStyleClass().add("arm-list-buttons");
        getChildren().addAll(rows, below);
        arms.choices().addListener((ListChangeListener<ArmChoice>) c -> showRows());
        showRows();
    }

    private Node undo() {
        Term term =
                new Term("arms.undo", Texts.of("setup.arm-list.undo"), Texts.of("setup.arm-list.brings-back-the-arm"));
        Hyperlink undo = term.on(new Hyperlink(Texts.of("setup.arm-list.undo")));
        undo.setId(term.id());
        undo.setOnAction(e -> arms.undoRemoval());
        Label removed = new Label();
        removed.getStyleClass().add("quiet");
        removed.textProperty()
                .bind(arms.removedNameProperty().map(name -> Texts.of("setup.arm-list.is-removed", name)));
        HBox line = new HBox(removed, undo);
        line.getStyleClass().add("arm-removed");
        Shown.when(line, arms.removedNameProperty().isNotEmpty());
        return line;
    }

    /** A row stays with its arm; rows of arms that are gone are ended. */
    private void showRows() {
        if (edited != null && !arms.choices().contains(edited)) {
            closeEditor();
        }
        Map<ArmChoice, ArmChoiceRow> kept = new HashMap<>(byChoice);
        byChoice.clear();
        arms.choices().forEach(choice -> {
            ArmChoiceRow row = kept.remove(choice);
            byChoice.put(choice, row == null ? new ArmChoiceRow(form.part(), model, choice, this) : row);
        });
        kept.values().forEach(ArmChoiceRow::end);
        List<ArmChoiceRow> now = List.copyOf(byChoice.values());
        if (!now.equals(rows.getChildren())) {
            rows.getChildren().setAll(now);
        }
    }

    private void added(ArmChoice choice, boolean edit) {
        if (edit) {
            Platform.runLater(() -> edit(choice));
        } else {
            focus(choice);
        }
    }

    private ArmChoiceRow row(ArmChoice choice) {
        return Objects.requireNonNull(byChoice.get(choice), choice.path());
    }

    private void focus(ArmChoice choice) {
        row(choice).focus();
    }

    /** Opens the editor beside an arm's row; another one that is open gives way. */
    void edit(ArmChoice choice) {
        closeEditor();
        FormPart part = form.part();
        ArmEditor fields = new ArmEditor(part, model, choice);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("arm-editor-scroll");
        fields.setStyle("-fx-font-size: " + row(choice).typeSize() + "px;");
        Button anchor = row(choice).editButton();
        Popover opened = popover(scroll);
        opened.setOnHidden(e -> part.end());
        editor = opened;
        edited = choice;
        place(opened, scroll, fields, anchor);
        opened.show(anchor);
        // Fading in is over by itself; one that fades out would still be there when the next one opens.
        opened.setAnimated(false);
        fields.focusName();
    }

    private Popover popover(ScrollPane content) {
        Popover opened = new Popover(content);
        opened.setDetachable(false);
        opened.setHeaderAlwaysVisible(false);
        opened.getRoot().getStyleClass().add("arm-popover");
        opened.setConsumeAutoHidingEvents(false);
        opened.getScene().addEventFilter(KeyEvent.KEY_PRESSED, e -> closeOnEscape(opened, e));
        HistoryGestures.follow(opened.getScene(), model, content);
        return opened;
    }

    /** A chooser keeps Escape to itself, also where its list is closed and there is nothing that it could be for. */
    private static void closeOnEscape(Popover opened, KeyEvent e) {
        boolean choosing = opened.getScene().getFocusOwner() instanceof ComboBoxBase<?> chooser && chooser.isShowing();
        if (e.getCode() == KeyCode.ESCAPE && !choosing) {
            opened.hide();
            e.consume();
        }
    }

    private void closeEditor() {
        if (editor != null) {
            editor.hide();
            editor = null;
            edited = null;
        }
    }

    /** Above or below its row, wherever there is more room in the window. */
    private void place(Popover opened, ScrollPane scroll, ArmEditor fields, Button anchor) {
        double above = anchor.localToScene(0, anchor.getHeight()).getY() - MARGIN;
        double below = anchor.getScene().getHeight() - anchor.localToScene(0, 0).getY() - MARGIN;
        if (above > below) {
            opened.setArrowLocation(Popover.ArrowLocation.LEFT_BOTTOM);
            scroll.setPrefHeight(Math.min(MOST_HEIGHT, above));
        } else {
            opened.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
            double most = Math.min(MOST_HEIGHT, below);
            scroll.setMaxHeight(most);
            scroll.minViewportHeightProperty().bind(Bindings.min(most, fields.heightProperty()));
        }
    }

    void duplicate(ArmChoice choice) {
        Arm copied = choice.arm();
        edit(arms.add(copied));
    }

    void remove(ArmChoice choice) {
        int index = arms.choices().indexOf(choice);
        arms.remove(choice);
        if (!arms.choices().isEmpty()) {
            focus(arms.choices().get(Math.min(index, arms.choices().size() - 1)));
        }
    }

    void move(ArmChoice choice, int by) {
        arms.move(choice, by);
        focus(choice);
    }
}
