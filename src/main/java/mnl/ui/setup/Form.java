package mnl.ui.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A part of the form that listens to the setup, which outlives it. When the part is taken out of the window it is ended,
 * and nothing of it listens any longer.
 */
final class Form {
    private final SetupViewModel model;
    private final Form whole;
    private final Set<Form> parts = new LinkedHashSet<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();

    Form(SetupViewModel model) {
        this(model, null);
    }

    private Form(SetupViewModel model, Form whole) {
        this.model = model;
        this.whole = whole;
    }

    /** The setup that is shown. */
    SetupViewModel model() {
        return model;
    }

    /** A part of this one, which ends with it or before. */
    Form part() {
        Form part = new Form(model, this);
        parts.add(part);
        return part;
    }

    /** Takes away every listener that this part and its own parts have set up. */
    void end() {
        Set.copyOf(parts).forEach(Form::end);
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
        if (whole != null) {
            whole.parts.remove(this);
        }
    }

    /** Does something now and whenever one of these changes. */
    void whenever(Runnable show, Observable... changes) {
        InvalidationListener listener = changed -> {
            if (changed instanceof ObservableValue<?> value) {
                value.getValue();
            }
            show.run();
        };
        for (Observable each : changes) {
            each.addListener(listener);
            ends.push(() -> each.removeListener(listener));
            if (each instanceof ObservableValue<?> value) {
                value.getValue();
            }
        }
        show.run();
    }

    /** Keeps a text as it is told. */
    void text(StringProperty text, Supplier<String> words, Observable... changes) {
        whenever(() -> text.set(words.get()), changes);
    }

    /** Shows a node while something holds; otherwise it takes no room. */
    void shownWhen(Node node, BooleanSupplier holds, Observable... changes) {
        whenever(
                () -> {
                    node.setVisible(holds.getAsBoolean());
                    node.setManaged(node.isVisible());
                },
                changes);
    }

    /** Keeps a control and a setting the same. */
    <T> void both(Property<T> control, Property<T> setting) {
        Bindings.bindBidirectional(control, setting);
        ends.push(() -> Bindings.unbindBidirectional(control, setting));
    }

    /** Tells what is wrong with a field, now and whenever that changes; an empty text where nothing is. */
    void message(String path, Consumer<String> show) {
        ends.push(model.messages().follow(path::equals, show));
    }

    /** Tells what is wrong with any field below a path, a line for each. */
    void messagesBelow(String path, Consumer<String> show) {
        String below = path + ".";
        ends.push(model.messages().follow(field -> field.startsWith(below), show));
    }
}
