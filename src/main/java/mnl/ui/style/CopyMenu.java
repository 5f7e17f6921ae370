package mnl.ui.style;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mnl.ui.task.FileToSave;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Copies and saves tables as text. */
public final class CopyMenu {
    private final TextFiles files;
    private final Consumer<String> report;
    private final MenuButton button = Nodes.icon(
            new MenuButton(Texts.of("style.copy-menu.copy")),
            Feather.COPY,
            Texts.of("style.copy-menu.copy-or-save-the"));

    /**
     * @param id of the button
     * @param report receives one sentence about what was done
     */
    public CopyMenu(String id, Executor background, Executor fxThread, Consumer<String> report) {
        this.files = new TextFiles(background, fxThread);
        this.report = report;
        button.setId(id);
    }

    /** The button, which has no items yet. */
    public MenuButton node() {
        return button;
    }

    /**
     * Items that copy or save a table.
     *
     * @param name of the file that is offered, without its ending; begins the items' ids where it is not empty
     * @param table the table at that time; null where there is none
     */
    public List<MenuItem> items(String name, Supplier<? extends @Nullable CopiedTable> table) {
        return List.of(
                copy(Texts.of("style.copy-menu.latex-booktabs"), name, "latex", table, CopiedTable::latex),
                copy(Texts.of("style.copy-menu.markdown"), name, "markdown", table, CopiedTable::markdown),
                copy(Texts.of("style.copy-menu.csv"), name, "csv", table, CopiedTable::csv),
                new SeparatorMenuItem(),
                save(Texts.of("style.copy-menu.save-latex"), name, "tex", table, CopiedTable::latex),
                save(Texts.of("style.copy-menu.save-markdown"), name, "md", table, CopiedTable::markdown),
                save(Texts.of("style.copy-menu.save-csv"), name, "csv", table, CopiedTable::csv));
    }

    private MenuItem copy(
            String title,
            String name,
            String form,
            Supplier<? extends @Nullable CopiedTable> table,
            Function<CopiedTable, String> text) {
        return item(Texts.of("style.copy-menu.copy-as", title), name + "-copy-" + form, table, found -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.apply(found));
            Clipboard.getSystemClipboard().setContent(content);
            report.accept(Texts.of("style.copy-menu.the-table-is-on", title));
        });
    }

    private MenuItem save(
            String title,
            String name,
            String extension,
            Supplier<? extends @Nullable CopiedTable> table,
            Function<CopiedTable, String> text) {
        return item(title, name + "-save-" + extension, table, found -> {
            String content = text.apply(found);
            FileToSave.from(button)
                    .ask(
                            Texts.of("style.copy-menu.save-the-table"),
                            Texts.of("style.copy-menu.table"),
                            extension,
                            name + "." + extension)
                    .ifPresent(file -> files.write(file, content, report));
        });
    }

    private static MenuItem item(
            String title, String id, Supplier<? extends @Nullable CopiedTable> table, Consumer<CopiedTable> action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(e -> {
            CopiedTable found = table.get();
            if (found != null) {
                action.accept(found);
            }
        });
        return item;
    }
}
