package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import mnl.lab.lesson.LessonHeads;
import mnl.lab.lesson.Paper;
import mnl.ui.lessons.LessonsViewModel;
import mnl.words.Texts;
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
                Texts.of("shell.lesson-commands.all-lessons"),
                Texts.of("shell.lesson-commands.every-lesson-your-own"),
                Feather.BOOK,
                "F2",
                Command.ALWAYS,
                chooser);
        add(
                "lesson-file",
                Texts.of("shell.lesson-commands.open-lesson-file"),
                Texts.of("shell.lesson-commands.takes-a-lesson-of"),
                Feather.FOLDER,
                null,
                Command.ALWAYS,
                part::openFile);
    }

    private void taken(LessonsViewModel model) {
        ObservableBooleanValue taken = model.courseProperty().isNotNull();
        add(
                "lesson-next",
                Texts.of("shell.lesson-commands.next-step"),
                Texts.of("shell.lesson-commands.goes-on-in-the"),
                Feather.CHEVRON_RIGHT,
                "F4",
                taken,
                model::next);
        add(
                "lesson-back",
                Texts.of("shell.lesson-commands.step-before"),
                Texts.of("shell.lesson-commands.goes-back-in-the"),
                Feather.CHEVRON_LEFT,
                "Shift+F4",
                taken,
                model::back);
        add(
                "lesson-restart",
                Texts.of("shell.lesson-commands.start-again"),
                Texts.of("shell.lesson-commands.begins-the-lesson-anew"),
                Feather.ROTATE_CCW,
                null,
                taken,
                model::restart);
        add(
                "lesson-leave",
                Texts.of("shell.lesson-commands.leave-the-lesson"),
                Texts.of("shell.lesson-commands.closes-the-strip-the"),
                Feather.X,
                null,
                taken,
                model::leave);
    }

    private void rest(LessonPart part) {
        LessonsViewModel model = part.model();
        add(
                "lesson-sheet",
                Texts.of("shell.lesson-commands.print-worksheet"),
                Texts.of("shell.lesson-commands.a-page-for-paper"),
                Feather.PRINTER,
                null,
                model.courseProperty().isNotNull(),
                part::print);
        add(
                "lesson-asking",
                Bindings.createStringBinding(
                        () -> model.progressProperty().get().asking()
                                ? Texts.of("shell.lesson-commands.do-not-ask-for")
                                : Texts.of("shell.lesson-commands.ask-for-predictions"),
                        model.progressProperty()),
                Texts.of("shell.lesson-commands.whether-lessons-ask-what"),
                Feather.HELP_CIRCLE,
                null,
                Command.ALWAYS,
                part::toggleAsking);
        add(
                "lesson-paper",
                Bindings.createStringBinding(
                        () -> model.progressProperty().get().paper() == Paper.A4
                                ? Texts.of("shell.lesson-commands.worksheets-on-letter")
                                : Texts.of("shell.lesson-commands.worksheets-on-a4"),
                        model.progressProperty()),
                Texts.of("shell.lesson-commands.which-paper"),
                Feather.FILE,
                null,
                Command.ALWAYS,
                part::changePaper);
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
