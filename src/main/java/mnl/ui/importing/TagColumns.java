package mnl.ui.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOutline.Tag;

/** Which columns say something about the samples; an empty text where that is to be detected. */
public final class TagColumns {
    private final Map<Tag, StringProperty> columns = new EnumMap<>(Tag.class);

    TagColumns(Runnable changed) {
        for (Tag tag : Tag.values()) {
            StringProperty column = new SimpleStringProperty(this, tag.name(), "");
            column.addListener((o, was, now) -> changed.run());
            columns.put(tag, column);
        }
    }

    /** The column of one of them: a name, a position from 0, first, last, none, or empty. */
    public StringProperty column(Tag tag) {
        return Objects.requireNonNull(columns.get(tag));
    }

    /** Takes over the columns of another file. */
    void take(TagColumns other) {
        columns.forEach((tag, column) -> column.set(other.column(tag).get()));
    }

    Roles roles() {
        return new Roles(text(Tag.LABEL), text(Tag.ID), text(Tag.GROUP), text(Tag.SPLIT), text(Tag.FOLD));
    }

    private String text(Tag tag) {
        String text = column(tag).get();
        return text == null ? "" : text.strip();
    }
}
