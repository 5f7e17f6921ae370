package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
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
 * What stands around the views: the setup at their left, the arms at their right. The setup closed leaves a rail that a click opens
 * again; opened where the window is narrow, it lies over the views as a drawer, and a click beside it closes it.
 */
final class SetupDock extends StackPane {
    /** Below this width of the window, in pixels, the views need the room. */
    private static final double ROOMY = 1360;

    private static final double DRAWER_WIDTH = 360;
    private static final double SHADOW = 16;
    private static final double ARMS_SHARE = 0.8;

    /** The drawer with its shadow lies over what is drawn in the order of the keys. */
    private static final double OVER_ALL = -2;

    private final Region setup;
    private final Region views;
    private final Region arms;
    private final Slot setupSlot;
    private final Slot armsSlot;
    private final SplitPane split;
    private final VBox rail = new VBox();
    private final Region drawer = new Region();
    private double width;
    private double halfDivider;
    private double usualShare = Settings.DEFAULT.setupShare();
    private boolean open = true;

    /**
     * @param setup the panel
     * @param views what has the room that is left
     * @param arms at their right
     */
    SetupDock(Region setup, Region views, Region arms) {
        this.setup = setup;
        this.views = views;
        this.arms = arms;
        setupSlot = new Slot(setup);
        armsSlot = new Slot(arms);
        HBox.setHgrow(views, Priority.ALWAYS);
        // The rail is inside: a split pane that changes its own width with its columns does not heed where they are to
        // part.
        split = new SplitPane(setupSlot, new HBox(rail, views), armsSlot);
        split.setOrientation(Orientation.HORIZONTAL);
        split.getStyleClass().add("main-split");
        SplitPane.setResizableWithParent(setupSlot, false);
        SplitPane.setResizableWithParent(armsSlot, false);
        Button button = Nodes.icon(new Button(), Feather.SIDEBAR, Texts.of("shell.setup-dock.open-the-setup-f8"));
        button.setId("setup-rail");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(e -> setOpen(true));
        rail.getStyleClass().add("setup-rail");
        rail.getChildren().add(button);
        rail.setOnMouseClicked(e -> setOpen(true));
        drawer.getStyleClass().add("setup-drawer");
        drawer.setManaged(false);
        drawer.setMouseTransparent(true);
        drawer.setViewOrder(OVER_ALL + 1);
        setup.setViewOrder(OVER_ALL);
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedBeside);
        arms.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedBeside);
        setup.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (isDrawn() && e.getCode() == KeyCode.ESCAPE) {
                setOpen(false);
                e.consume();
            }
        });
        getChildren().addAll(drawer, setup, split, arms);
        show();
    }

    private void pressedBeside(MouseEvent event) {
        if (isDrawn()) {
            setOpen(false);
        }
    }

    /** Whether it lies over the views. */
    boolean isDrawn() {
        return open && !isDocked();
    }

    /** Whether it stands beside the views. */
    boolean isDocked() {
        return split.getItems().contains(setupSlot);
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
        if (!now) {
            takeKeysAway();
        }
        double right = hasArms() ? armsSlot.getWidth() : 0;
        measureDivider();
        if (!now && isDocked()) {
            width = setupSlot.getWidth();
            split.getItems().remove(setupSlot);
        } else if (now && getWidth() >= ROOMY) {
            split.getItems().add(0, setupSlot);
        }
        open = now;
        show();
        divide(right);
    }

    /** Before the setup is hidden: the toolkit would give the keys to the rail's button, which a space would press. */
    private void takeKeysAway() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == setup) {
                views.requestFocus();
                return;
            }
        }
    }

    void toggleArms() {
        measureDivider();
        if (!split.getItems().remove(armsSlot)) {
            split.getItems().add(armsSlot);
            split.setDividerPosition(split.getDividers().size() - 1, ARMS_SHARE);
        }
        show();
    }

    /** Whether the arms stand at the right of the views; changes with {@link #columns}. */
    boolean hasArms() {
        return split.getItems().contains(armsSlot);
    }

    /** What stands beside each other now. */
    ObservableList<Node> columns() {
        return split.getItems();
    }

    /** What it takes of the width when it is opened for the first time. */
    void opensWith(double share) {
        usualShare = share;
    }

    /** Whether it is closed to its rail. */
    boolean isClosed() {
        return !open;
    }

    /** Notifies whenever a column is made wider or narrower, comes or goes. */
    void whenDivided(Runnable report) {
        ChangeListener<Number> moved = (o, was, now) -> report.run();
        split.getDividers().forEach(each -> each.positionProperty().addListener(moved));
        split.getDividers().addListener((ListChangeListener<SplitPane.Divider>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(each -> each.positionProperty().addListener(moved));
            }
            report.run();
        });
        setup.visibleProperty().addListener((o, was, now) -> report.run());
    }

    /** Where the columns part, as shares of the width. */
    double[] dividers() {
        return split.getDividerPositions();
    }

    void setDividers(double... shares) {
        split.setDividerPositions(shares);
    }

    /** New dividers have their width only once they are styled. */
    private void measureDivider() {
        split.getChildrenUnmodifiable().stream()
                .filter(each -> each.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .ifPresent(divider -> halfDivider = divider.prefWidth(-1) / 2);
    }

    /** The setup gets the width that it had, and what stands at the right keeps its own; the views have the rest. */
    private void divide(double right) {
        double room = getWidth();
        if (room <= 0) {
            return;
        }
        double[] positions = split.getDividerPositions();
        if (isDocked() && positions.length > 0) {
            positions[0] = width > 0 ? (width + halfDivider) / room : usualShare;
        }
        if (right > 0) {
            positions[positions.length - 1] = 1 - (right + halfDivider) / room;
        }
        split.setDividerPositions(positions);
    }

    private void show() {
        rail.setVisible(!isDocked());
        rail.setManaged(!isDocked());
        drawer.setVisible(isDrawn());
        setup.setVisible(open);
        arms.setVisible(hasArms());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        split.layout();
        if (isDocked()) {
            setupSlot.cover(this);
        } else if (open) {
            double wide = Math.max(DRAWER_WIDTH, setup.minWidth(-1));
            drawer.resizeRelocate(wide, 0, SHADOW, getHeight());
            setup.resizeRelocate(0, 0, wide, getHeight());
        }
        if (hasArms()) {
            armsSlot.cover(this);
        }
    }
}
