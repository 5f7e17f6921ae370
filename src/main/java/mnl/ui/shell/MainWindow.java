package mnl.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.Tab;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.engine.RunState;
import mnl.experiment.ArmName;
import mnl.ui.chart.Highlight;
import mnl.ui.lessons.LessonStrip;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/** The nodes of the window: menus and toolbar above, setup left, views in the middle, arms right, status below. */
final class MainWindow {
    /** What the setup takes of a window where nobody chose another width, in pixels; its usual share at the usual size. */
    private static final double USUAL_SETUP = 360;

    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final BorderPane root = new BorderPane();
    private final StackPane layers = new StackPane(root);
    private final StackPane foot = new StackPane();
    private final StackPane whole = new StackPane(new BorderPane(layers, null, null, foot, null));
    private final ViewTabs views;
    private final Node setup;
    private final Node arms;
    private final VBox centre;
    private final SetupDock dock;
    private final ReadOnlyStringWrapper veil = new ReadOnlyStringWrapper(this, "veil", "");
    private @Nullable LessonStrip strip;
    private @Nullable PaneKeys keys;
    private final NoticeBar notices = new NoticeBar();
    private final ExplainStrip explain = new ExplainStrip();

    MainWindow(Region setup, ViewTabs views, Region arms, ArmVisibility visibility) {
        this.setup = setup;
        this.arms = arms;
        this.views = views;
        root.setId("window");
        Highlight.in(whole, visibility.highlightedProperty().map(ArmName::of));
        Label veiled = new Label();
        veiled.setId("veil");
        veiled.getStyleClass().add("veil");
        veiled.setWrapText(true);
        veiled.textProperty().bind(veil);
        veiled.visibleProperty().bind(veil.isNotEmpty());
        StackPane middle = new StackPane(views, veiled);
        middle.setMinHeight(0);
        centre = new VBox(notices, middle);
        centre.getStyleClass().add("centre");
        VBox.setVgrow(middle, Priority.ALWAYS);
        foot.getStyleClass().add("foot");
        foot.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() == foot && e.getCode() == KeyCode.ENTER && strip != null) {
                strip.press();
                e.consume();
            }
        });
        dock = new SetupDock(setup, centre, arms);
        root.setCenter(dock);
        visibility.listedProperty().bind(Bindings.createBooleanBinding(dock::hasArms, dock.columns()));
    }

    /** Puts in what the commands steer; once. */
    void complete(
            Commands commands,
            List<? extends Menu> recent,
            RunControls run,
            RunSession session,
            Look look,
            Pulse pulse,
            ReadOnlyStringProperty engine,
            RunOnDisk shown,
            StringExpression fullScreen,
            ObservableBooleanValue frames) {
        ProgressStrip progress = new ProgressStrip(session, run, System::nanoTime);
        Toolbar toolbar = new Toolbar(commands, run, look, progress);
        root.setTop(new VBox(new Menus(commands, run, recent), toolbar));
        explain.onMore(commands.get("glossary").action());
        root.setBottom(new VBox(explain, new StatusBar(session, run, engine, shown, fullScreen, frames, pulse)));
        keys = new PaneKeys(List.of(toolbar, setup, centre, arms, foot));
        session.stateProperty().addListener((o, was, now) -> {
            if (now == RunState.PREPARING) {
                Platform.runLater(() -> leave(toolbar));
            }
        });
        views.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            Scene scene = root.getScene();
            if (was != null && scene != null && isIn(scene.getFocusOwner(), was.getContent())) {
                focusView();
            }
        });
    }

    /** Run is pressed no more, and the setup is gone: the keys do not go on to the next button, which stops the run. */
    private void leave(Node toolbar) {
        Node owner = root.getScene().getFocusOwner();
        if (owner == null || isIn(owner, toolbar) || (isIn(owner, setup) && !dock.isDocked())) {
            focusView();
        }
    }

    /** A scene of these nodes, with the keys that would disturb typing kept away from text fields. */
    Scene scene(Commands commands, double width, double height) {
        Scene scene = new Scene(whole, width, height);
        explain.follow(scene);
        keys().follow(scene);
        List<KeyCombination> plain = commands.all().stream()
                .map(Command::shortcut)
                .filter(keys -> keys != null && isPlain(keys))
                .toList();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::forView);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (typing && plain.stream().anyMatch(keys -> keys.match(e))) {
                e.consume();
            }
        });
        return scene;
    }

    /** Keys that nobody in particular has are the view's in front. */
    private void forView(KeyEvent event) {
        Tab front = views.getSelectionModel().getSelectedItem();
        Node view = front == null ? null : front.getContent();
        Node owner = root.getScene().getFocusOwner();
        boolean nobody = owner == null || owner == whole || owner == root || owner == centre || owner == views;
        // A letter that a button elsewhere has no use for, such as P that plays the film.
        boolean letter = event.getCode().isLetterKey()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !(owner instanceof TextInputControl)
                && view != null
                && !isIn(owner, view);
        // Tab goes on into the view; back from here it goes to what is before the view, which does not know of that.
        boolean back = event.getCode() == KeyCode.TAB && event.isShiftDown();
        boolean takes = view != null && !view.isDisabled() && !back;
        if ((nobody || letter) && takes && !event.isConsumed() && event.getTarget() != view) {
            // The copy goes the whole way, shortcuts included: what the key does must not be done twice.
            event.consume();
            Event.fireEvent(view, event.copyFor(view, view));
            // It has been everywhere by then, at the commands' keys too, which would be obeyed twice.
            event.consume();
        }
    }

    private static boolean isIn(@Nullable Node node, Node view) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == view) {
                return true;
            }
        }
        return false;
    }

    /** Takes the keys to the view in front. */
    void focusView() {
        centre.requestFocus();
    }

    /** Keys that also write a character. */
    private static boolean isPlain(KeyCombination keys) {
        return keys.getName().equals("Space") || keys.getName().length() == 1;
    }

    /** Puts a strip below everything, which takes room whenever it is visible. */
    void putBelow(LessonStrip below) {
        strip = below;
        foot.getChildren().add(below);
        foot.visibleProperty().bind(below.visibleProperty());
    }

    /** Gives the keys to what stands below everything; false where there is nothing. */
    boolean focusFoot() {
        if (strip == null || !strip.isVisible()) {
            return false;
        }
        strip.takeKeys();
        return true;
    }

    /** Puts something above everything that lets presses through. */
    void putAbove(Node marks) {
        whole.getChildren().add(marks);
    }

    /**
     * Puts something over the whole window, which stays as it is below, size included.
     *
     * @param type style of the type, also of what stands below everything
     */
    void cover(Node page, String type) {
        root.setManaged(false);
        root.setVisible(false);
        layers.getChildren().add(page);
        foot.setStyle(type);
        foot.pseudoClassStateChanged(PRESENTED, true);
    }

    /** Takes it away again. */
    void uncover(Node page) {
        layers.getChildren().remove(page);
        foot.setStyle("");
        foot.pseudoClassStateChanged(PRESENTED, false);
        root.setManaged(true);
        root.setVisible(true);
        root.requestFocus();
    }

    /** Hides what the run shows, and says why; empty shows it. */
    void veil(String why) {
        veil.set(why);
        for (Node each : List.of(views, arms)) {
            each.setOpacity(why.isEmpty() ? 1 : 0);
            each.setDisable(!why.isEmpty());
        }
    }

    /** Why what the run shows is hidden; empty while it is not. */
    ReadOnlyStringProperty veilProperty() {
        return veil.getReadOnlyProperty();
    }

    /** Puts something over the window, which goes on below. */
    void lay(Node page) {
        layers.getChildren().add(page);
    }

    void lift(Node page) {
        layers.getChildren().remove(page);
    }

    /** The setup, docked, drawn or closed. */
    SetupDock dock() {
        return dock;
    }

    /** Where the keys go. */
    PaneKeys keys() {
        return Objects.requireNonNull(keys);
    }

    Parent root() {
        return root;
    }

    ViewTabs views() {
        return views;
    }

    ExplainStrip explain() {
        return explain;
    }

    NoticeBar notices() {
        return notices;
    }

    void toggleSetup() {
        dock.toggle();
    }

    void toggleArms() {
        dock.toggleArms();
    }

    void setDividers(double setupShare, double armsShare) {
        if (dock.isDocked()) {
            double usual = Settings.DEFAULT.setupShare();
            boolean chosen = Double.compare(setupShare, usual) != 0 || dock.getWidth() <= 0;
            dock.setDividers(chosen ? setupShare : Math.min(usual, USUAL_SETUP / dock.getWidth()), armsShare);
        } else if (dock.hasArms()) {
            dock.setDividers(armsShare);
        }
        dock.opensWith(setupShare);
    }

    /** The shares of both dividers; the given one for a panel that is hidden. */
    double[] dividers(double[] otherwise) {
        double[] now = dock.dividers();
        if (now.length == 0 || (!dock.isDocked() && !dock.hasArms())) {
            return otherwise;
        }
        return new double[] {
            dock.isDocked() ? now[0] : otherwise[0], dock.hasArms() ? now[now.length - 1] : otherwise[1]
        };
    }
}
