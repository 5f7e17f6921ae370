package mnl.robot;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Does one thing to something on the screen; belongs to the FX thread. */
final class Monkey {
    private static final int FARTHEST_WHEEL = 5;
    private static final double FARTHEST_PULL = 120;

    private final Dice dice;
    private final Hands hands;
    private final Typing typing;

    Monkey(Dice dice, Hands hands, Typing typing) {
        this.dice = dice;
        this.hands = hands;
        this.typing = typing;
    }

    /** Chooses something and scrolls to it, so that it is on the screen when the next frame is laid out. */
    Optional<Target> reach() {
        Optional<Target> target = Scenery.now().choose(dice);
        target.ifPresent(found -> hands.reveal(found.node()));
        return target;
    }

    /** Does something with what was reached; says what. */
    String use(Target target) {
        Node node = target.node();
        return switch (target.kind()) {
            case BUTTON, MENU, TAB -> press(node);
            case HEADER -> click(node, "click");
            case COMBO -> choose(node);
            case SLIDER -> slide((Slider) node);
            case TEXT -> type((TextInputControl) node);
            case CELL -> cell(node);
            case DIVIDER -> pull(node);
            case AREA -> area(node);
            case SCROLL -> wheel(node);
        };
    }

    private String press(Node node) {
        if (dice.oneIn(8)) {
            node.requestFocus();
            KeyCode key = dice.oneIn(2) ? KeyCode.SPACE : KeyCode.ENTER;
            hands.keys(List.of(key));
            return "focus and " + key;
        }
        return click(node, "click");
    }

    private String click(Node node, String what) {
        hands.click(node, MouseButton.PRIMARY, 1);
        return what;
    }

    private String choose(Node node) {
        if (dice.oneIn(2)) {
            return click(node, "open");
        }
        if (node instanceof ComboBox<?> box && !box.getItems().isEmpty()) {
            int index = dice.below(box.getItems().size());
            box.getSelectionModel().select(index);
            return "choose " + index;
        } else if (node instanceof ChoiceBox<?> box && !box.getItems().isEmpty()) {
            int index = dice.below(box.getItems().size());
            box.getSelectionModel().select(index);
            return "choose " + index;
        }
        return click(node, "open");
    }

    private String slide(Slider slider) {
        if (dice.oneIn(2)) {
            hands.drag(slider);
            return "drag";
        }
        double value = slider.getMin() + dice.share() * (slider.getMax() - slider.getMin());
        slider.setValue(value);
        return "set " + value;
    }

    private String type(TextInputControl field) {
        String text = typing.textFor(field.getId());
        boolean atOnce = dice.oneIn(2);
        hands.type(field, text, atOnce);
        String then = "";
        if (dice.oneIn(2)) {
            KeyCode key = dice.of(List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.TAB, KeyCode.ESCAPE));
            hands.keys(List.of(key));
            then = " " + key;
        }
        return (atOnce ? "paste " : "type ") + text.substring(0, Math.min(30, text.length())) + then;
    }

    private String cell(Node node) {
        int times = dice.oneIn(4) ? 2 : 1;
        MouseButton button = dice.oneIn(6) ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        hands.click(node, button, times);
        return times + " clicks " + button;
    }

    private String pull(Node node) {
        double by = FARTHEST_PULL * (2 * dice.share() - 1);
        hands.pull(node, by);
        return "pull " + Math.round(by);
    }

    private String wheel(Node node) {
        int by = dice.below(2 * FARTHEST_WHEEL + 1) - FARTHEST_WHEEL;
        hands.wheel(node, by);
        return "wheel " + by;
    }

    private String area(Node node) {
        switch (dice.below(6)) {
            case 0:
                hands.drag(node);
                return "drag";
            case 1:
                return wheel(node);
            case 2:
                hands.click(node, MouseButton.SECONDARY, 1);
                return "secondary click";
            case 3:
                hands.click(node, MouseButton.PRIMARY, 2);
                return "double click";
            case 4:
                hands.move(node);
                return "move";
            default:
                return click(node, "click");
        }
    }
}
