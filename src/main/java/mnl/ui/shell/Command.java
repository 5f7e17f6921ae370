package mnl.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can do.
 *
 * @param id short name, also of its button in the scene graph
 * @param menu where it is listed
 * @param text what it is called
 * @param hint what it does, one sentence
 * @param icon its picture
 * @param shortcut its keys; null where it has none
 * @param enabled whether it can be done now
 * @param action does it
 */
record Command(
        String id,
        Menu menu,
        ObservableStringValue text,
        String hint,
        Ikon icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue enabled,
        Runnable action) {
    /** For what can be done at any time. */
    static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    /**
     * A command that is always called the same.
     *
     * @param keys its keys as {@link KeyCombination#valueOf} reads them; null where it has none
     */
    static Command of(
            Menu menu,
            String id,
            String text,
            String hint,
            Ikon icon,
            @Nullable String keys,
            ObservableBooleanValue enabled,
            Runnable action) {
        KeyCombination shortcut = keys == null ? null : KeyCombination.valueOf(keys);
        return new Command(id, menu, new SimpleStringProperty(text), hint, icon, shortcut, enabled, action);
    }

    /** The menus, in order. */
    enum Menu {
        FILE(Texts.of("shell.command.file")),
        EDIT(Texts.of("shell.command.edit")),
        RUN(Texts.of("shell.command.run")),
        VIEW(Texts.of("shell.command.view")),
        LESSONS(Texts.of("shell.command.lessons")),
        HELP(Texts.of("shell.command.help"));

        private final String title;

        Menu(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What the tooltip says: the hint and the keys. */
    String tip() {
        return hint + (shortcut == null ? "" : "  (" + shortcut.getDisplayText() + ")");
    }
}
