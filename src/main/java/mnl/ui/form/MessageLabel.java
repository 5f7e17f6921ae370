package mnl.ui.form;

import java.util.function.Consumer;
import javafx.scene.control.Label;

/** What is wrong with a field, beside the field; takes no room while nothing is. */
public final class MessageLabel extends Label {

    /**
     * @param form the part of the form that it belongs to
     * @param term the field
     * @param whenWrong told whether anything is, now and after every change
     */
    public MessageLabel(FormPart form, Term term, Consumer<Boolean> whenWrong) {
        setId(term.messageId());
        getStyleClass().add("field-message");
        setWrapText(true);
        form.message(term.path(), wrong -> {
            setText(wrong);
            setVisible(!wrong.isEmpty());
            setManaged(isVisible());
            whenWrong.accept(!wrong.isEmpty());
        });
    }
}
