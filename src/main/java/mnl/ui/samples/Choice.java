package mnl.ui.samples;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import mnl.ui.style.Nodes;
import org.jspecify.annotations.Nullable;

/** A drop-down list of values that need words. */
final class Choice<T> extends ComboBox<T> {
    private boolean filling;

    Choice(String id, String tip, Function<T, String> words) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        Nodes.tip(this, tip);
    }

    /** Follows a property and sets it. */
    Choice<T> bound(Property<T> property) {
        property.addListener((o, old, now) -> show(now));
        valueProperty().addListener((o, old, now) -> {
            if (!filling) {
                property.setValue(now);
            }
        });
        show(property.getValue());
        return this;
    }

    private void show(T value) {
        boolean before = filling;
        filling = true;
        setValue(value);
        filling = before;
    }

    /** Offers these values and shows one of them. */
    void offer(List<T> values, T value) {
        filling = true;
        // First, since the words of the old value may be none of the new ones.
        setValue(null);
        getItems().setAll(values);
        setValue(value);
        filling = false;
    }
}
