package mnl.ui.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import mnl.ui.task.FileToSave;

/** The context menu of a chart: export as picture or data, copy. */
final class ChartMenu {
    private static final double PICTURE_SCALE = 2;

    private final ChartPane chart;
    private final Executor background;
    private final ContextMenu menu = new ContextMenu();

    ChartMenu(ChartPane chart, Executor background) {
        this.chart = chart;
        this.background = background;
        menu.getItems()
                .addAll(
                        item("chart-export-png", "Export PNG…", () -> choose("png")),
                        item("chart-export-svg", "Export SVG…", () -> choose("svg")),
                        item("chart-export-csv", "Export CSV…", () -> choose("csv")),
                        new SeparatorMenuItem(),
                        item("chart-copy", "Copy image", this::copy));
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(chart, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    ContextMenu menu() {
        return menu;
    }

    static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    void choose(String extension) {
        FileToSave.from(chart)
                .ask(
                        "Export chart",
                        extension.toUpperCase(Locale.ROOT),
                        extension,
                        fileName(chart.title()) + "." + extension)
                .ifPresent(file -> write(file, extension));
    }

    /** Takes what is seen now and writes it in the background. */
    void write(Path file, String extension) {
        Supplier<byte[]> content = content(extension);
        background.execute(() -> {
            ExportOutcome outcome = ChartFile.write(file, content.get());
            Platform.runLater(() -> chart.exported(outcome));
        });
    }

    private Supplier<byte[]> content(String extension) {
        if (extension.equals("png")) {
            WritableImage picture = chart.exportImage(PICTURE_SCALE);
            return () -> Pictures.png(picture);
        }
        Supplier<String> text = extension.equals("svg") ? chart.svgSource() : chart.csvSource();
        return () -> text.get().getBytes(StandardCharsets.UTF_8);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(chart.exportImage(PICTURE_SCALE));
        Clipboard.getSystemClipboard().setContent(content);
    }

    static String fileName(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "chart" : name;
    }
}
