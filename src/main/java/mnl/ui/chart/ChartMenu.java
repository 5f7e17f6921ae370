package mnl.ui.chart;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mnl.data.Unawaited;
import mnl.figure.export.ExportForm;
import mnl.figure.export.ExportedFigure;
import mnl.figure.export.PublicationSize;
import mnl.ui.task.FileToSave;
import mnl.words.Texts;

/** The context menu of a chart: export in a form and a size, again as the last time, or copy. */
final class ChartMenu {
    /** Signs of a proposed file name; with three bytes each they stay below what file systems take. */
    private static final int LONGEST_NAME = 80;

    private final ChartPane chart;
    private final Executor background;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem again =
            item("chart-export-again", "", () -> choose(choice().form().get()));
    private final ToggleGroup sizes = new ToggleGroup();

    ChartMenu(ChartPane chart, Executor background) {
        this.chart = chart;
        this.background = background;
        menu.getItems().addAll(again, new SeparatorMenuItem());
        for (ExportForm form : ExportForm.values()) {
            menu.getItems()
                    .add(item(
                            "chart-export-" + form.extension(),
                            Texts.of("chart.chart-menu.export", form),
                            () -> choose(form)));
        }
        menu.getItems()
                .addAll(
                        sizes(),
                        new SeparatorMenuItem(),
                        item("chart-copy", Texts.of("chart.chart-menu.copy-image"), this::copy));
        menu.setOnShowing(event -> showChoice());
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(chart, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The keys that ask for a menu everywhere, where the toolkit makes no event of its own of them. */
    private void key(KeyEvent event) {
        if ((event.getCode() == KeyCode.F10 && event.isShiftDown()) || event.getCode() == KeyCode.CONTEXT_MENU) {
            Point2D middle = chart.localToScreen(chart.getWidth() / 2, chart.getHeight() / 2);
            menu.show(chart, middle.getX(), middle.getY());
            event.consume();
        }
    }

    private Menu sizes() {
        Menu all = new Menu(Texts.of("chart.chart-menu.size-of-exports-and"));
        all.setId("chart-export-size");
        for (PublicationSize size : PublicationSize.values()) {
            RadioMenuItem item = new RadioMenuItem(size.label());
            item.setId("chart-size-" + size.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(sizes);
            item.setUserData(size);
            item.setOnAction(event -> choice().size().set(size));
            all.getItems().add(item);
        }
        return all;
    }

    /** Brings the items to what was chosen last, be it in another chart. */
    private void showChoice() {
        again.setText(Texts.of("chart.chart-menu.export", choice().label()));
        again.setVisible(choice().form().get().isPicture());
        sizes.getToggles().stream()
                .filter(size -> size.getUserData() == choice().size().get())
                .findFirst()
                .ifPresent(sizes::selectToggle);
    }

    private ExportChoice choice() {
        return ExportChoice.of(chart);
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

    private void choose(ExportForm form) {
        choice().form().set(form);
        FileToSave.from(chart)
                .ask(
                        Texts.of("chart.chart-menu.export-chart"),
                        form.toString(),
                        form.extension(),
                        fileName(chart.title()) + "." + form.extension())
                .ifPresent(file -> write(file, form));
    }

    /** Takes what is seen now and writes it in the background, in the size chosen last. */
    void write(Path file, ExportForm form) {
        ExportedFigure figure = chart.exportedFigure();
        PublicationSize size = choice().size().get();
        background.execute(() -> {
            ExportOutcome outcome = ChartFile.write(file, () -> figure.write(form, size));
            Platform.runLater(() -> chart.exported(outcome));
        });
    }

    /** Takes what is seen now and puts it on the clipboard as a picture, drawn in the background in the size chosen last. */
    void copy() {
        ExportedFigure figure = chart.exportedFigure();
        PublicationSize size = choice().size().get();
        CompletableFuture<Image> drawn = CompletableFuture.supplyAsync(
                () -> new Image(new ByteArrayInputStream(figure.write(ExportForm.PNG, size))), background);
        Unawaited.goOn(drawn);
        Unawaited.whenDone(drawn, Platform::runLater, (picture, failure) -> {
            if (failure == null) {
                ClipboardContent content = new ClipboardContent();
                content.putImage(picture);
                Clipboard.getSystemClipboard().setContent(content);
            }
            chart.copied(failure == null);
        });
    }

    static String fileName(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return name.isEmpty() ? "chart" : name.substring(0, end);
    }
}
