package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import mnl.engine.Pace;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The run controls, the progress, and the switches of the window's look. */
final class Toolbar extends HBox {

    /** Below this width, in units of the type size, the lesser buttons show their icons only. */
    private static final double ROOMY = 96;

    Toolbar(Commands commands, RunControls run, Look look, Node progress) {
        getStyleClass().add("main-toolbar");
        Button pause = pauseButton(commands.get("pause"), run);
        Button stop = button(commands.get("stop"));
        Button goOn = whileItCan(commands.get("continue"));
        Button longer = whileItCan(commands.get("longer"));
        Button keep = whileItCan(commands.get("keep-run"));
        Button sameSeeds = button(commands.get("same-seeds"));
        Button newSeeds = button(commands.get("new-seeds"));
        ObservableValue<ContentDisplay> display = Bindings.createObjectBinding(
                () -> getWidth() < ROOMY * look.typeSizeProperty().get()
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT,
                widthProperty(),
                look.typeSizeProperty());
        List.of(pause, stop, goOn, longer, keep, sameSeeds, newSeeds)
                .forEach(button -> button.contentDisplayProperty().bind(display));
        HBox.setHgrow(progress, Priority.ALWAYS);
        getChildren()
                .addAll(
                        runButton(commands.get("run"), run.whyNotRun()),
                        pause,
                        stepButton(commands.get("step"), commands.get("step-batch"), run.whyNotStep()),
                        stop,
                        goOn,
                        longer,
                        keep,
                        new Separator(Orientation.VERTICAL),
                        sameSeeds,
                        newSeeds,
                        pace(run),
                        new Separator(Orientation.VERTICAL),
                        progress,
                        new Separator(Orientation.VERTICAL),
                        iconOnly(commands.get("setup-panel")),
                        iconOnly(commands.get("arms-panel")),
                        iconOnly(commands.get("presentation")),
                        themeButton(commands.get("theme"), look));
    }

    private static Button button(Command command) {
        Button button = new Button();
        button.setId(command.id());
        button.textProperty().bind(command.text());
        button.setGraphic(new FontIcon(command.icon()));
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(e -> command.action().run());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(command.tip()));
        button.setAccessibleHelp(command.hint());
        button.getStyleClass().add(Styles.FLAT);
        return Explain.set(button, command.tip());
    }

    /** A button that is there only where it does something. */
    private static Button whileItCan(Command command) {
        Button button = button(command);
        button.visibleProperty().bind(command.enabled());
        button.managedProperty().bind(command.enabled());
        return button;
    }

    private static Node runButton(Command command, ObservableStringValue whyNot) {
        Button button = button(command);
        button.getStyleClass().remove(Styles.FLAT);
        button.getStyleClass().add(Styles.ACCENT);
        return withReason(button, "run-area", command.tip(), whyNot);
    }

    /** A disabled button has no tooltip of its own, so the reason hangs on what is around it. */
    private static Node withReason(Node button, String id, String tip, ObservableStringValue whyNot) {
        StackPane around = new StackPane(button);
        around.setId(id);
        Tooltip reason = new Tooltip();
        Runnable follow = () -> {
            String text = whyNot.get().isEmpty() ? tip : whyNot.get();
            reason.setText(text);
            Explain.set(around, text);
            Explain.set(button, text);
        };
        whyNot.addListener((o, was, now) -> follow.run());
        follow.run();
        Tooltip.install(around, reason);
        return around;
    }

    private static Button pauseButton(Command command, RunControls run) {
        Button button = button(command);
        run.paused()
                .addListener((o, was, paused) ->
                        button.setGraphic(new FontIcon(paused ? Feather.PLAY_CIRCLE : Feather.PAUSE)));
        return button;
    }

    private static Node stepButton(Command epoch, Command batch, ObservableStringValue whyNot) {
        SplitMenuButton button = new SplitMenuButton(menuItem(epoch), menuItem(batch));
        button.setId("step");
        button.setText(Texts.of("shell.toolbar.step"));
        button.setGraphic(new FontIcon(epoch.icon()));
        button.disableProperty().bind(Bindings.not(epoch.enabled()));
        button.setOnAction(e -> epoch.action().run());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.FLAT);
        return withReason(button, "step-area", Texts.of("shell.toolbar.the-arrow-offers-a", epoch.tip()), whyNot);
    }

    private static MenuItem menuItem(Command command) {
        MenuItem item = new MenuItem(command.text().get(), new FontIcon(command.icon()));
        item.setOnAction(e -> command.action().run());
        return item;
    }

    private static ComboBox<Pace> pace(RunControls run) {
        ComboBox<Pace> pace = new ComboBox<>(FXCollections.observableArrayList(Pace.values()));
        pace.setId("pace");
        pace.valueProperty().bindBidirectional(run.paceProperty());
        pace.setConverter(new StringConverter<>() {
            @Override
            public String toString(Pace value) {
                return value == null ? "" : Words.pace(value);
            }

            @Override
            public Pace fromString(String text) {
                throw new UnsupportedOperationException("Paces are not typed.");
            }
        });
        pace.setMinWidth(USE_PREF_SIZE);
        pace.setAccessibleText(Texts.of("shell.toolbar.spoken"));
        String what = Texts.of("shell.toolbar.pace-how-fast-a");
        pace.setTooltip(new Tooltip(what));
        return Explain.set(pace, what);
    }

    private static Button iconOnly(Command command) {
        Button button = button(command);
        button.textProperty().unbind();
        button.setText("");
        button.setAccessibleText(command.text().get());
        button.getStyleClass().add(Styles.BUTTON_ICON);
        return button;
    }

    private static Button themeButton(Command command, Look look) {
        Button button = iconOnly(command);
        Runnable follow =
                () -> button.setGraphic(new FontIcon(look.darkProperty().get() ? Feather.SUN : Feather.MOON));
        follow.run();
        look.darkProperty().addListener((o, was, now) -> follow.run());
        return button;
    }
}
