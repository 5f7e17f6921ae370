package mnl.ui.shell;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Where the run on show is kept, as a link to its folder, with its report beside it where there is one. */
final class RunPlace extends HBox {
    private static final PseudoClass NOWHERE = PseudoClass.getPseudoClass("nowhere");

    private final Hyperlink place = new Hyperlink();
    private final MenuItem copy = new MenuItem(Texts.of("shell.run-place.copy"));

    RunPlace(RunOnDisk run) {
        getStyleClass().add("run-place");
        place.setId("status-saved");
        place.textProperty().bind(run.placeProperty());
        place.setOnAction(e -> {
            place.setVisited(false);
            run.showFolder();
        });
        copy.setOnAction(e -> run.copyPath());
        Hyperlink report = new Hyperlink(Texts.of("shell.run-place.report"));
        report.setId("status-report");
        report.setAccessibleText(Texts.of("shell.run-place.report-says"));
        report.setTooltip(new Tooltip(Texts.of("shell.run-place.report-says")));
        report.setOnAction(e -> {
            report.setVisited(false);
            run.openReport();
        });
        report.visibleProperty().bind(run.reportProperty());
        report.managedProperty().bind(report.visibleProperty());
        visibleProperty().bind(run.placeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        place.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> said(run), run.placeProperty(), run.folderProperty()));
        run.folderProperty().addListener((o, was, now) -> lead(now));
        lead(run.folderProperty().get());
        getChildren().setAll(place, report);
        Explain.set(this, Texts.of("shell.status-bar.where-the-current-run"));
    }

    private static String said(RunOnDisk run) {
        String text = run.placeProperty().get();
        if (text.isEmpty()) {
            return Texts.of("shell.status-bar.where-the-current-run");
        }
        return run.folderProperty().get() == null ? text : Texts.of("shell.run-place.shows-folder", text);
    }

    /** What has no folder is text, and no link. */
    private void lead(@Nullable Path folder) {
        boolean there = folder != null;
        place.pseudoClassStateChanged(NOWHERE, !there);
        place.setFocusTraversable(there);
        place.setMouseTransparent(!there);
        place.setAccessibleRole(there ? AccessibleRole.HYPERLINK : AccessibleRole.TEXT);
        place.setTooltip(new Tooltip(
                folder == null
                        ? Texts.of("shell.status-bar.where-the-current-run")
                        : folder.toAbsolutePath().toString()));
        place.setContextMenu(there ? new ContextMenu(copy) : null);
    }
}
