package mnl.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import mnl.experiment.Scenario;
import mnl.lab.store.ScenarioStore;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Asks under which name, title and commentary the setup is kept; stays open until it is saved or given up. */
final class SaveScenarioDialog extends Dialog<Void> {
    private final SetupViewModel setup;
    private final OwnScenarios scenarios;
    private final TextField title =
            field(new TextField(), "title", Texts.of("shell.save-scenario-dialog.what-the-list-of"));
    private final TextField name =
            field(new TextField(), "name", Texts.of("shell.save-scenario-dialog.short-name-for-the"));
    private final TextArea commentary =
            field(new TextArea(), "commentary", Texts.of("shell.save-scenario-dialog.what-to-expect-of"));
    private final Label problem = new Label();
    private final Node save;
    private String suggested = "";

    SaveScenarioDialog(Window owner, Look look, SetupViewModel setup, OwnScenarios scenarios) {
        this.setup = setup;
        this.scenarios = scenarios;
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.save-scenario-dialog.save-as-scenario"));
        setHeaderText(Texts.of("shell.save-scenario-dialog.keeps-the-whole-setup"));
        setResizable(true);
        ButtonType saving = new ButtonType(Texts.of("shell.save-scenario-dialog.save"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(saving, ButtonType.CANCEL);
        getDialogPane().setContent(fields());
        save = getDialogPane().lookupButton(saving);
        save.setId("scenario-save");
        save.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            save();
        });
        title.textProperty().addListener((o, was, now) -> suggest(now));
        name.textProperty().addListener((o, was, now) -> check());
        title.setText(
                setup.scenarios().chosenProperty().get() == null
                        ? ""
                        : Texts.of(
                                "shell.save-scenario-dialog.mine",
                                setup.scenarios().chosenProperty().get().title()));
        check();
        look.dressDialog(getDialogPane());
        setOnShown(e -> title.requestFocus());
    }

    private GridPane fields() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        commentary.setWrapText(true);
        commentary.addEventFilter(KeyEvent.KEY_PRESSED, SaveScenarioDialog::leave);
        commentary.setPrefRowCount(4);
        commentary.setPrefColumnCount(36);
        grid.addRow(0, label(Texts.of("shell.save-scenario-dialog.title"), title), title);
        grid.addRow(1, label(Texts.of("shell.save-scenario-dialog.name"), name), name);
        grid.addRow(2, label(Texts.of("shell.save-scenario-dialog.commentary"), commentary), commentary);
        problem.setId("scenario-problem");
        problem.getStyleClass().add("field-message");
        problem.setWrapText(true);
        problem.setMaxWidth(460);
        problem.setMinHeight(36);
        grid.add(problem, 1, 3);
        return grid;
    }

    /** Tab leaves the text for the next field, as it does everywhere; a text area itself asks for Ctrl+Tab. */
    private static void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && event.getTarget() instanceof Node text) {
            event.consume();
            Event.fireEvent(
                    text,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    private static <C extends TextInputControl> C field(C control, String id, String tip) {
        control.setId("scenario-" + id);
        return Nodes.tip(control, tip);
    }

    private static Label label(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A name made of the title, until the user types one. */
    private void suggest(String from) {
        String made =
                from.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        made = made.substring(0, Math.min(60, made.length()));
        if (name.getText().equals(suggested)) {
            suggested = made;
            name.setText(made);
        }
        check();
    }

    private void check() {
        Optional<String> wrong = setup.problems().isEmpty()
                ? ScenarioStore.nameProblem(name.getText())
                : Optional.of(Texts.of(
                        "shell.save-scenario-dialog.the-setup-has-a",
                        setup.problems().get(0).message()));
        if (wrong.isEmpty() && title.getText().isBlank()) {
            wrong = Optional.of(Texts.of("shell.save-scenario-dialog.type-a-title"));
        }
        problem.setText(wrong.orElse(""));
        save.setDisable(wrong.isPresent());
    }

    private void save() {
        save.setDisable(true);
        Scenario scenario = new Scenario(
                name.getText(),
                title.getText().strip(),
                commentary.getText().strip(),
                setup.experimentProperty().get());
        scenarios.save(scenario, said -> {
            problem.setText(said);
            save.setDisable(false);
            if (said.isEmpty()) {
                close();
            }
        });
    }
}
