package mnl.ui.samples;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import mnl.ui.chart.ExportOutcome;
import mnl.ui.chart.NodePicture;
import mnl.ui.style.Nodes;
import mnl.ui.task.FileToSave;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes the numbers of the current sample out of the program. */
final class ExportMenu extends MenuButton {
    private static final double SCALE = 2;

    private final SamplesViewModel model;
    private final SamplePane picture;
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<String> report;

    /**
     * @param picture what the PNG shows
     * @param report says how it ended
     */
    ExportMenu(
            SamplesViewModel model,
            SamplePane picture,
            Executor background,
            Executor fxThread,
            Consumer<String> report) {
        super(Texts.of("samples.export-menu.export"));
        this.model = model;
        this.picture = picture;
        this.background = background;
        this.fxThread = fxThread;
        this.report = report;
        setId("sample-export");
        setGraphic(new FontIcon(Feather.DOWNLOAD));
        Nodes.tip(this, Texts.of("samples.export-menu.copies-the-numbers-of"));
        getItems()
                .addAll(
                        item(
                                "sample-copy-csv",
                                Texts.of("samples.export-menu.copy-numbers-as-csv"),
                                () -> copy(() -> SampleRecord.csv(model))),
                        item(
                                "sample-copy-json",
                                Texts.of("samples.export-menu.copy-numbers-as-json"),
                                () -> copy(() -> SampleRecord.json(model))),
                        item("sample-save-png", Texts.of("samples.export-menu.save-png"), this::save));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void copy(Supplier<String> text) {
        if (model.sample() < 0) {
            report.accept(Texts.of("samples.export-menu.there-is-no-sample"));
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.get());
        Clipboard.getSystemClipboard().setContent(content);
        report.accept(Texts.of("samples.export-menu.the-numbers-of-this"));
    }

    private void save() {
        FileToSave.from(this)
                .ask(Texts.of("samples.export-menu.save-the-picture"), "PNG", "png", "sample.png")
                .ifPresent(this::save);
    }

    private void save(Path file) {
        Paint behind = getScene().getFill() == null ? Color.WHITE : getScene().getFill();
        picture.captioned(() -> NodePicture.save(picture, behind, SCALE, file, background, fxThread, this::saved));
    }

    private void saved(ExportOutcome outcome) {
        report.accept(outcome.isSuccess() ? Texts.of("samples.export-menu.saved", outcome.file()) : outcome.problem());
    }
}
