package mnl.robot;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Keys that the robot presses: the program's own, and those that any control may listen to. */
final class Shortcuts {
    /** Closes the window where no run is under way. */
    static final List<KeyCode> QUIT = List.of(KeyCode.CONTROL, KeyCode.Q);

    private static final List<List<KeyCode>> PLAIN = List.of(
            List.of(KeyCode.ESCAPE),
            List.of(KeyCode.ENTER),
            List.of(KeyCode.TAB),
            List.of(KeyCode.SHIFT, KeyCode.TAB),
            List.of(KeyCode.SPACE),
            List.of(KeyCode.UP),
            List.of(KeyCode.DOWN),
            List.of(KeyCode.LEFT),
            List.of(KeyCode.RIGHT),
            List.of(KeyCode.HOME),
            List.of(KeyCode.END),
            List.of(KeyCode.PAGE_DOWN),
            List.of(KeyCode.DELETE),
            List.of(KeyCode.BACK_SPACE),
            List.of(KeyCode.ALT, KeyCode.UP),
            List.of(KeyCode.ALT, KeyCode.DOWN),
            List.of(KeyCode.CONTROL, KeyCode.A),
            List.of(KeyCode.CONTROL, KeyCode.C),
            List.of(KeyCode.CONTROL, KeyCode.V),
            List.of(KeyCode.CONTROL, KeyCode.X),
            List.of(KeyCode.CONTROL, KeyCode.Z),
            List.of(KeyCode.F2),
            List.of(KeyCode.S),
            List.of(KeyCode.B));
    private static final List<List<KeyCode>> PROGRAM = List.of(
            List.of(KeyCode.CONTROL, KeyCode.O),
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O),
            List.of(KeyCode.CONTROL, KeyCode.I),
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E),
            List.of(KeyCode.CONTROL, KeyCode.S),
            List.of(KeyCode.CONTROL, KeyCode.E),
            List.of(KeyCode.CONTROL, KeyCode.COMMA),
            List.of(KeyCode.CONTROL, KeyCode.R),
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R),
            List.of(KeyCode.CONTROL, KeyCode.N),
            List.of(KeyCode.CONTROL, KeyCode.PERIOD),
            List.of(KeyCode.CONTROL, KeyCode.D),
            List.of(KeyCode.CONTROL, KeyCode.PLUS),
            List.of(KeyCode.CONTROL, KeyCode.MINUS),
            List.of(KeyCode.F1),
            List.of(KeyCode.F5),
            List.of(KeyCode.F6),
            List.of(KeyCode.F8),
            List.of(KeyCode.F9),
            List.of(KeyCode.F11));

    private Shortcuts() {}

    static List<KeyCode> any(Dice dice) {
        if (dice.oneIn(150)) {
            return QUIT;
        }
        return dice.oneIn(3) ? dice.of(PROGRAM) : dice.of(PLAIN);
    }
}
