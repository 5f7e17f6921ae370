package mnl.ui.results;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mnl.ui.style.Nodes;
import mnl.ui.task.FileToSave;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Copies and saves the table as text. */
final class CopyMenu {
    private final ResultsViewModel model;
    private final TextFiles files;
    private final Consumer<String> report;
    private final MenuButton button = Nodes.icon(
            new MenuButton(Texts.of("results.copy-menu.copy")),
            Feather.COPY,
            Texts.of("results.copy-menu.copy-or-save-the"));

    /** @param report receives one sentence about what was done */
    CopyMenu(ResultsViewModel model, Executor background, Executor fxThread, Consumer<String> report) {
        this.model = model;
        this.files = new TextFiles(background, fxThread);
        this.report = report;
        button.setId("results-copy");
        button.getItems()
                .addAll(
                        copy(Texts.of("results.copy-menu.latex-booktabs"), "copy-latex", TableText::latex),
                        copy(Texts.of("results.copy-menu.markdown"), "copy-markdown", TableText::markdown),
                        copy(Texts.of("results.copy-menu.csv"), "copy-csv", TableText::csv),
                        new SeparatorMenuItem(),
                        save(Texts.of("results.copy-menu.save-latex"), "tex", TableText::latex),
                        save(Texts.of("results.copy-menu.save-markdown"), "md", TableText::markdown),
                        save(Texts.of("results.copy-menu.save-csv"), "csv", TableText::csv));
    }

    MenuButton node() {
        return button;
    }

    private MenuItem copy(String title, String id, Function<TableText, String> form) {
        return item(Texts.of("results.copy-menu.copy-as", title), id, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text(form));
            Clipboard.getSystemClipboard().setContent(content);
            report.accept(Texts.of("results.copy-menu.the-table-is-on", title));
        });
    }

    private MenuItem save(String title, String extension, Function<TableText, String> form) {
        return item(title, "save-" + extension, () -> {
            String content = text(form);
            FileToSave.from(button)
                    .ask(
                            Texts.of("results.copy-menu.save-the-table"),
                            Texts.of("results.copy-menu.table"),
                            extension,
                            "results." + extension)
                    .ifPresent(file -> files.write(file, content, report));
        });
    }

    private MenuItem item(String title, String id, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(e -> {
            if (model.table() != null) {
                action.run();
            }
        });
        return item;
    }

    private String text(Function<TableText, String> form) {
        return form.apply(new TableText(Objects.requireNonNull(model.table()), model.caption()));
    }
}
