package mnl.ui.importing;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Columns that the user assigns to a modality. */
public final class ModalityColumns {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty columns = new SimpleStringProperty(this, "columns", "");

    ModalityColumns(Runnable changed) {
        name.addListener((o, was, now) -> changed.run());
        columns.addListener((o, was, now) -> changed.run());
    }

    /** What the modality will be called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Names, positions from 0, ranges or prefixes, with plus signs or commas between them. */
    public StringProperty columnsProperty() {
        return columns;
    }

    List<String> list() {
        return Arrays.stream(columns.get().split("[+,]"))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
    }
}
