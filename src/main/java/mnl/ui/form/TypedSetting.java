package mnl.ui.form;

import javafx.beans.property.StringProperty;

/** A setting that the user types: what stands in its field, and what to do about it where it cannot be read. */
public interface TypedSetting {
    /** The text in the field. */
    StringProperty textProperty();

    /** Whether the text can be read and held as it is typed. */
    boolean isReadable();

    /** What to do about text that cannot be read; empty where it can. */
    String remedy();
}
