package mnl.ui.lessons;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Notices that a control is used: a slider moved, something pressed or chosen. */
final class TargetUse {
    private final DoubleConsumer used;
    private final ChangeListener<Number> moved;
    private final EventHandler<ActionEvent> acted;
    private final EventHandler<MouseEvent> pressed;
    private @Nullable Node watched;

    /** @param used called at every use, with a slider's value; 0 for other controls */
    TargetUse(DoubleConsumer used) {
        this.used = used;
        moved = (o, was, now) -> used.accept(now.doubleValue());
        acted = e -> used.accept(0);
        pressed = e -> used.accept(0);
    }

    /** Watches another node, and no other; null for none. */
    void watch(@Nullable Node next) {
        Node before = watched;
        if (before instanceof Slider slider) {
            slider.valueProperty().removeListener(moved);
        } else if (before != null) {
            before.removeEventHandler(ActionEvent.ACTION, acted);
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
        watched = next;
        if (next instanceof Slider slider) {
            slider.valueProperty().addListener(moved);
            used.accept(slider.getValue());
        } else if (next instanceof ButtonBase || next instanceof ComboBoxBase<?>) {
            next.addEventHandler(ActionEvent.ACTION, acted);
        } else if (next != null) {
            next.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
    }
}
