package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.engine.RunState;
import mnl.ui.session.RunSession;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The setup beside the views. Closed, it leaves a rail that a click opens again; opened where the window is narrow, it lies over
 * the views as a drawer, and a click beside it closes it.
 */
final class SetupDock extends StackPane {
    /** Below this width of the window, in pixels, the views need the room. */
    private static final double ROOMY = 1360;

    private static final double DRAWER_WIDTH = 360;
    private static final double USUAL_SHARE = 0.25;

    private final Region setup;
    private final SplitPane split;
    private final VBox rail = new VBox();
    private final StackPane drawer = new StackPane();
    private double width;
    private boolean open = true;

    /**
     * @param setup the panel
     * @param split the views and what stands beside them; the setup joins at its left
     */
    SetupDock(Region setup, SplitPane split) {
        this.setup = setup;
        this.split = split;
        Button button = Nodes.icon(new Button(), Feather.SIDEBAR, Texts.of("shell.setup-dock.open-the-setup-f8"));
        button.setId("setup-rail");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(e -> setOpen(true));
        rail.getStyleClass().add("setup-rail");
        rail.getChildren().add(button);
        rail.setOnMouseClicked(e -> setOpen(true));
        drawer.getStyleClass().add("setup-drawer");
        drawer.setMaxWidth(DRAWER_WIDTH);
        drawer.setPrefWidth(DRAWER_WIDTH);
        StackPane.setAlignment(drawer, Pos.CENTER_LEFT);
        HBox row = new HBox(rail, split);
        HBox.setHgrow(split, Priority.ALWAYS);
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (isDrawn()) {
                setOpen(false);
            }
        });
        drawer.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setOpen(false);
                e.consume();
            }
        });
        getChildren().addAll(row, drawer);
        split.getItems().add(0, setup);
        showRail();
    }

    /** Whether it lies over the views. */
    private boolean isDrawn() {
        return open && !isDocked();
    }

    /** Whether it stands beside the views. */
    boolean isDocked() {
        return split.getItems().contains(setup);
    }

    /** The panel itself. */
    Region setup() {
        return setup;
    }

    /** Gives its room to the views whenever a run starts, unless it is to be kept. */
    void closeWhenRunning(RunSession session, ObservableBooleanValue keep) {
        session.stateProperty().addListener((o, was, now) -> {
            if (now == RunState.PREPARING && !keep.get()) {
                setOpen(false);
            }
        });
    }

    void toggle() {
        setOpen(!open);
    }

    void setOpen(boolean now) {
        if (now == open) {
            return;
        }
        open = now;
        double last = isLastApart() ? last().getWidth() : 0;
        if (!now && isDocked()) {
            width = setup.getWidth();
            split.getItems().remove(setup);
            drawer.getChildren().setAll(setup);
        } else if (now && getWidth() >= ROOMY) {
            drawer.getChildren().clear();
            split.getItems().add(0, setup);
        }
        showRail();
        divide(last);
    }

    private Region last() {
        return (Region) split.getItems().get(split.getItems().size() - 1);
    }

    /** Whether something stands at the right of the views. */
    private boolean isLastApart() {
        return split.getItems().size() > (isDocked() ? 2 : 1);
    }

    /** The setup gets the width that it had, and what stands at the right keeps its own; the views have the rest. */
    private void divide(double last) {
        applyCss();
        layout();
        double room = split.getWidth() > 0 ? split.getWidth() : getWidth();
        if (room <= 0) {
            return;
        }
        double[] positions = split.getDividerPositions();
        Node divider = split.lookup(".split-pane-divider");
        double half = divider == null ? 0 : divider.prefWidth(-1) / 2;
        if (isDocked() && positions.length > 0) {
            positions[0] = width > 0 ? (width + half) / room : USUAL_SHARE;
        }
        if (isLastApart() && last > 0) {
            positions[positions.length - 1] = 1 - (last + half) / room;
        }
        split.setDividerPositions(positions);
    }

    private void showRail() {
        rail.setVisible(!isDocked());
        rail.setManaged(!isDocked());
        drawer.setVisible(isDrawn());
    }
}
