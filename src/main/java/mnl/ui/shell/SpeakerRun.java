package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import mnl.analysis.run.EpochText;
import mnl.experiment.Experiment;
import mnl.ui.session.RunSession;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** Run, pause and how far the run is, for the strip of a presentation. */
final class SpeakerRun extends HBox {

    SpeakerRun(Commands commands, RunSession session) {
        getStyleClass().add("speaker-run");
        Label epoch = new Label();
        epoch.setId("presentation-epoch");
        epoch.setMinWidth(USE_PREF_SIZE);
        epoch.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> epochs(session), session.epochProperty(), session.experimentProperty()));
        getChildren()
                .addAll(
                        button(commands.get("run"), "R"),
                        button(commands.get("pause"), Texts.of("shell.speaker-run.space")),
                        epoch);
    }

    private static String epochs(RunSession session) {
        Experiment experiment = session.experimentProperty().get();
        return experiment == null
                ? Texts.of("shell.speaker-run.no-run-yet")
                : Texts.of(
                        "shell.speaker-run.epoch",
                        EpochText.of(Math.floor(session.epochProperty().get())),
                        experiment.schedule().epochs());
    }

    private static Button button(Command command, String key) {
        Button button = Nodes.tip(new Button("", new FontIcon(command.icon())), command.hint() + "  (" + key + ")");
        button.setId("presentation-" + command.id());
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(command.text());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(e -> command.action().run());
        return button;
    }
}
