package mnl.ui.shell;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mnl.ui.present.PresentView;
import mnl.ui.session.RunSession;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The whole screen for one picture. The window stays as it is below, in size as well as in type; when the presentation ends, it
 * shows the view that was presented last.
 */
final class Presentation {
    private static final double LARGER = 1.6;

    /** On a larger screen than this the type grows with it: it is read from as far away. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;
    private static final Map<KeyCode, Consumer<PresentView>> KEYS = Map.ofEntries(
            Map.entry(KeyCode.LEFT, view -> view.turn(-1)),
            Map.entry(KeyCode.PAGE_UP, view -> view.turn(-1)),
            Map.entry(KeyCode.RIGHT, view -> view.turn(1)),
            Map.entry(KeyCode.PAGE_DOWN, view -> view.turn(1)),
            Map.entry(KeyCode.UP, view -> view.leaf(-1)),
            Map.entry(KeyCode.DOWN, view -> view.leaf(1)),
            Map.entry(KeyCode.B, PresentView::toggleBlank),
            Map.entry(KeyCode.PERIOD, PresentView::toggleBlank),
            Map.entry(KeyCode.P, PresentView::togglePen),
            Map.entry(KeyCode.C, PresentView::clearInk),
            Map.entry(KeyCode.K, PresentView::toggleFilm),
            Map.entry(KeyCode.L, PresentView::toggleLight));

    private final FullScreen screen;
    private final MainWindow window;
    private final Look look;
    private final Supplier<PresentView> make;
    private @Nullable PresentView view;
    private boolean on;
    private boolean wasFullScreen;

    /**
     * @param make makes what is shown, when it is first needed
     */
    Presentation(FullScreen screen, MainWindow window, Look look, Supplier<PresentView> make) {
        this.screen = screen;
        this.window = window;
        this.look = look;
        this.make = make;
        screen.onProperty().addListener((o, was, now) -> {
            if (on && !now) {
                end();
            }
        });
        window.views().getSelectionModel().selectedIndexProperty().addListener((o, was, now) -> refresh());
        window.veilProperty().addListener((o, was, why) -> {
            if (on) {
                view().cover(why);
            }
        });
    }

    /** Takes the keys of a scene while it is on, and shows what a run brings. */
    void follow(Scene scene, RunSession session, RunControls run, Commands commands) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, run, commands));
        session.stateProperty().addListener((o, was, now) -> refresh());
        session.measurementsProperty().addListener((o, was, now) -> {
            if (was.intValue() == 0) {
                refresh();
            }
        });
    }

    void toggle() {
        if (on) {
            end();
        } else {
            begin();
        }
    }

    private PresentView view() {
        PresentView made = view == null ? make.get() : view;
        view = made;
        return made;
    }

    private void begin() {
        PresentView shown = view();
        on = true;
        wasFullScreen = screen.onProperty().get();
        Rectangle2D whole = screen.bounds();
        double larger = LARGER * Math.max(1, Math.min(whole.getWidth() / WIDTH, whole.getHeight() / HEIGHT));
        String type =
                "-fx-font-size: " + Math.round(larger * look.typeSizeProperty().get()) + "px;";
        shown.setStyle(type);
        window.cover(shown, type);
        shown.begin();
        shown.cover(window.veilProperty().get());
        if (!window.focusFoot()) {
            shown.requestFocus();
        }
        screen.set(true);
    }

    private void end() {
        on = false;
        view().end();
        window.uncover(view());
        if (!wasFullScreen) {
            screen.set(false);
        }
    }

    /** Shows the picture that holds this. */
    void bring(Node part) {
        if (on) {
            view().bring(part);
        }
    }

    /** There may be other pictures than before. */
    void refresh() {
        if (on) {
            view().refresh();
        }
    }

    private void key(KeyEvent event, RunControls run, Commands commands) {
        if (!on || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        Node owner = window.root().getScene().getFocusOwner();
        boolean typing = owner instanceof TextInputControl;
        boolean sliding = owner instanceof Slider && (code == KeyCode.LEFT || code == KeyCode.RIGHT);
        if ((typing && code != KeyCode.F5) || sliding) {
            return;
        } else if (code == KeyCode.ESCAPE || code == KeyCode.F5) {
            end();
        } else if (event.isShiftDown() && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
            view().wind(code == KeyCode.LEFT ? -1 : 1);
        } else if (event.isShiftDown()) {
            return;
        } else if (KEYS.containsKey(code)) {
            KEYS.get(code).accept(view());
        } else if (code == KeyCode.SPACE) {
            perform(commands.get("pause"), Texts.of("shell.presentation.nothing-to-pause"));
        } else if (code == KeyCode.R) {
            perform(commands.get("run"), run.whyNotRun().get());
        } else if (code == KeyCode.F6) {
            window.focusFoot();
        } else if (code.isDigitKey() && code != KeyCode.DIGIT0) {
            view().go(Character.digit(code.getChar().charAt(0), 10) - 1);
        } else if (code == KeyCode.F11) {
            event.consume();
            return;
        } else {
            return;
        }
        event.consume();
    }

    private void perform(Command command, String whyNot) {
        if (command.enabled().get()) {
            command.action().run();
        } else {
            view().say(whyNot);
        }
    }
}
