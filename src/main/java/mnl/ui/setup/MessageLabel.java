package mnl.ui.setup;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import mnl.experiment.Problem;

/** What is wrong with a field, beside the field; takes no room while nothing is. */
final class MessageLabel extends Label {

    /**
     * @param model knows what is wrong
     * @param term the field
     * @param whenWrong told whether anything is, now and after every change
     */
    MessageLabel(SetupViewModel model, Term term, Consumer<Boolean> whenWrong) {
        setId(term.messageId());
        getStyleClass().add("field-message");
        setWrapText(true);
        managedProperty().bind(visibleProperty());
        ListChangeListener<Problem> show = change -> {
            String wrong = model.problem(term.path()).orElse("");
            setText(wrong);
            setVisible(!wrong.isEmpty());
            whenWrong.accept(!wrong.isEmpty());
        };
        show.onChanged(null);
        model.problems().addListener(Listening.keptBy(this, show));
    }
}
