package mnl.ui.setup.arms;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.ui.form.FormPart;
import mnl.ui.form.Shown;
import mnl.ui.form.Term;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.ArmSwatch;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One arm: whether it is trained, its colour and name, what it is in a few words, and what is wrong with it. */
final class ArmChoiceRow extends VBox {
    private static final String KEYS = Texts.of("setup.arm-choice-row.space-chooses-it-enter");

    private final FormPart form;
    private final SetupViewModel model;
    private static final double MOST_NAME = 170;

    private final ArmChoice choice;
    private final ArmList list;
    private final CheckBox box = new CheckBox() {
        /** A name stays whole where it is of the usual length; a long one gives way, so that the panel keeps its width. */
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(MOST_NAME, computePrefWidth(height));
        }
    };
    private final StackPane swatchPlace = new StackPane();
    private final Label words = new Label();
    private final Label wrong = new Label();
    private final Button edit = new Button();
    private @Nullable SwatchKey swatch;

    /** What the swatch depends on. */
    private record SwatchKey(String arm, List<String> trained, boolean chosen, double size) {}

    ArmChoiceRow(FormPart form, SetupViewModel model, ArmChoice choice, ArmList list) {
        this.form = form;
        this.model = model;
        this.choice = choice;
        this.list = list;
        box.setMnemonicParsing(false);
        box.setGraphic(swatchPlace);
        box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        form.both(box.selectedProperty(), choice.chosenProperty());
        words.getStyleClass().add("quiet");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        wrong.getStyleClass().add("field-message");
        wrong.setWrapText(true);
        wrong.setId(choice.path().replace('.', '-') + "-wrong");
        Shown.when(wrong, wrong.textProperty().isNotEmpty());
        edit.setGraphic(new FontIcon(Feather.EDIT_2));
        edit.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        edit.setOnAction(e -> list.edit(choice));
        // Two clicks on the pencil are no double click on the row.
        edit.setOnMouseClicked(MouseEvent::consume);
        HBox line = new HBox(box, words, edit);
        line.getStyleClass().add("arm-choice");
        getChildren().addAll(line, wrong);
        setOnContextMenuRequested(e -> menu().show(this, e.getScreenX(), e.getScreenY()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                list.edit(choice);
            }
        });
        form.whenever(this::show, choice.armProperty());
        form.whenever(this::showSwatch, choice.chosenProperty(), model.experimentProperty(), box.fontProperty());
        form.messagesBelow(choice.path(), wrong::setText);
    }

    /** Nothing of the row listens any longer. */
    void end() {
        form.end();
    }

    private void show() {
        Arm arm = choice.arm();
        Term term = new Term(
                choice.path(),
                Texts.of("setup.arm-choice-row.arm", ArmName.withCode(arm.name())),
                Texts.together(ArmWords.sentence(arm), KEYS));
        term.on(box).setText(ArmName.of(arm.name()));
        Term what = new Term(
                choice.path(),
                Texts.of("setup.arm-choice-row.arm", ArmName.withCode(arm.name())),
                ArmWords.sentence(arm));
        what.explained(box);
        what.explained(this);
        box.setId("arm-" + arm.name());
        words.setText(ArmWords.shortly(arm));
        what.on(words);
        new Term(
                        choice.path(),
                        Texts.of("setup.arm-choice-row.edit", ArmName.of(arm.name())),
                        Texts.of("setup.arm-choice-row.opens-everything-that-makes"))
                .on(edit);
        edit.setId("edit-" + arm.name());
    }

    /**
     * The colour of an arm depends on which others are trained, and on nothing else of the experiment. The swatch changes
     * inside its place: as a new graphic it would be styled while the box rebuilds itself, which may set the box's font,
     * which comes back here.
     */
    private void showSwatch() {
        SwatchKey now = new SwatchKey(
                choice.arm().name(),
                trained(),
                choice.chosenProperty().get(),
                box.getFont().getSize());
        if (!now.equals(swatch)) {
            swatch = now;
            Region shape = ArmSwatch.of(now.arm(), now.trained(), now.size());
            shape.setOpacity(now.chosen() ? 1 : 0.25);
            swatchPlace.getChildren().setAll(shape);
        }
    }

    private List<String> trained() {
        return model.experimentProperty().get().arms().stream().map(Arm::name).toList();
    }

    private void key(KeyEvent event) {
        boolean move = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (move) {
            list.move(choice, event.getCode() == KeyCode.UP ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            list.edit(choice);
        } else if (event.getCode() == KeyCode.DELETE) {
            list.remove(choice);
        } else {
            return;
        }
        event.consume();
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item(Texts.of("setup.arm-choice-row.edit-2"), () -> list.edit(choice)),
                item(Texts.of("setup.arm-choice-row.duplicate"), () -> list.duplicate(choice)),
                item(Texts.of("setup.arm-choice-row.move-up"), () -> list.move(choice, -1)),
                item(Texts.of("setup.arm-choice-row.move-down"), () -> list.move(choice, 1)),
                item(Texts.of("setup.arm-choice-row.remove"), () -> list.remove(choice)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    void focus() {
        box.requestFocus();
    }

    double typeSize() {
        return box.getFont().getSize();
    }

    Button editButton() {
        return edit;
    }
}
