package mnl.ui.form;

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
import org.jspecify.annotations.Nullable;

/**
 * A part of a form that listens to a model, which outlives it. When the part is taken out of the window it is ended, and nothing
 * of it listens any longer.
 */
public final class FormPart {
    private final FieldMessages messages;
    private final FieldMessages changes;
    private final @Nullable FormPart whole;
    private final Set<FormPart> parts = new LinkedHashSet<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();

    /**
     * A form whose fields are told from here.
     *
     * @param messages what is wrong with them
     * @param changes what they were in what is compared with
     */
    public FormPart(FieldMessages messages, FieldMessages changes) {
        this(messages, changes, null);
    }

    private FormPart(FieldMessages messages, FieldMessages changes, @Nullable FormPart whole) {
        this.messages = messages;
        this.changes = changes;
        this.whole = whole;
    }

    /** A part of this one, which ends with it or before. */
    public FormPart part() {
        FormPart part = new FormPart(messages, changes, this);
        parts.add(part);
        return part;
    }

    /** Takes away every listener that this part and its own parts have set up. */
    public void end() {
        Set.copyOf(parts).forEach(FormPart::end);
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
        if (whole != null) {
            whole.parts.remove(this);
        }
    }

    /** Does something now and whenever one of these changes. */
    public void whenever(Runnable show, Observable... changes) {
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
    public void text(StringProperty text, Supplier<String> words, Observable... changes) {
        whenever(() -> text.set(words.get()), changes);
    }

    /** Shows a node while something holds; otherwise it takes no room. */
    public void shownWhen(Node node, BooleanSupplier holds, Observable... changes) {
        whenever(
                () -> {
                    node.setVisible(holds.getAsBoolean());
                    node.setManaged(node.isVisible());
                },
                changes);
    }

    /** Keeps a control and a setting the same. */
    public <T> void both(Property<T> control, Property<T> setting) {
        Bindings.bindBidirectional(control, setting);
        ends.push(() -> Bindings.unbindBidirectional(control, setting));
    }

    /** Tells what is wrong with a field, now and whenever that changes; an empty text where nothing is. */
    public void message(String path, Consumer<String> show) {
        ends.push(messages.follow(path::equals, show));
    }

    /** Tells what a field was in what is compared with, now and whenever that changes; an empty text where it is the same. */
    public void change(String path, Consumer<String> show) {
        ends.push(changes.follow(path::equals, show));
    }

    /** Tells what is wrong with any field below a path, a line for each. */
    public void messagesBelow(String path, Consumer<String> show) {
        String below = path + ".";
        ends.push(messages.follow(field -> field.startsWith(below), show));
    }
}
