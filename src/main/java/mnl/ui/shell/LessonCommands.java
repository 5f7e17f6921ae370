package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import mnl.lab.lesson.LessonHeads;
import mnl.ui.lessons.LessonsViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Lessons offers. */
final class LessonCommands {
    private final List<Command> all = new ArrayList<>();

    private LessonCommands() {}

    /**
     * @param part lessons in the window
     * @param chooser shows all of them
     */
    static List<Command> of(LessonPart part, Runnable chooser) {
        LessonCommands commands = new LessonCommands();
        commands.lessons(part, chooser);
        commands.taken(part.model());
        commands.rest(part);
        return commands.all;
    }

    private void lessons(LessonPart part, Runnable chooser) {
        for (LessonHeads.Head head : LessonHeads.all()) {
            add(
                    "lesson-" + head.id(),
                    head.title(),
                    head.about(),
                    Feather.BOOK_OPEN,
                    null,
                    Command.ALWAYS,
                    () -> part.open(head.id()));
        }
        add(
                "lessons",
                "All lessons …",
                "Every lesson, your own too, and how far you are.",
                Feather.BOOK,
                "F2",
                Command.ALWAYS,
                chooser);
        add(
                "lesson-file",
                "Open lesson file …",
                "Takes a lesson of your own from a JSON file.",
                Feather.FOLDER,
                null,
                Command.ALWAYS,
                part::openFile);
    }

    private void taken(LessonsViewModel model) {
        ObservableBooleanValue taken = model.courseProperty().isNotNull();
        add("lesson-next", "Next step", "Goes on in the lesson.", Feather.CHEVRON_RIGHT, "F4", taken, model::next);
        add(
                "lesson-back",
                "Step before",
                "Goes back in the lesson.",
                Feather.CHEVRON_LEFT,
                "Shift+F4",
                taken,
                model::back);
        add(
                "lesson-restart",
                "Start again",
                "Begins the lesson anew and forgets what was predicted.",
                Feather.ROTATE_CCW,
                null,
                taken,
                model::restart);
        add(
                "lesson-leave",
                "Leave the lesson",
                "Closes the strip; the lesson goes on later at the same step.",
                Feather.X,
                null,
                taken,
                model::leave);
    }

    private void rest(LessonPart part) {
        LessonsViewModel model = part.model();
        add(
                "lesson-sheet",
                "Print worksheet …",
                "A page for paper with the questions of the lesson.",
                Feather.PRINTER,
                null,
                model.courseProperty().isNotNull(),
                part::print);
        add(
                "lesson-asking",
                Bindings.createStringBinding(
                        () -> model.progressProperty().get().asking()
                                ? "Do not ask for predictions"
                                : "Ask for predictions",
                        model.progressProperty()),
                "Whether lessons ask what you expect before they show it.",
                Feather.HELP_CIRCLE,
                null,
                Command.ALWAYS,
                part::toggleAsking);
    }

    private void add(
            String id,
            String text,
            String hint,
            Ikon icon,
            @Nullable String keys,
            ObservableBooleanValue enabled,
            Runnable action) {
        add(id, new SimpleStringProperty(text), hint, icon, keys, enabled, action);
    }

    private void add(
            String id,
            ObservableStringValue text,
            String hint,
            Ikon icon,
            @Nullable String keys,
            ObservableBooleanValue enabled,
            Runnable action) {
        KeyCombination shortcut = keys == null ? null : KeyCombination.valueOf(keys);
        all.add(new Command(id, Command.Menu.LESSONS, text, hint, icon, shortcut, enabled, action));
    }
}
