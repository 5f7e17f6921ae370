package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.ui.chart.LineChartPane;
import mnl.ui.palette.PaletteItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The palette offers what the menus in front do, and nothing of what is hidden. */
@ExtendWith(ApplicationExtension.class)
class ShownMenusTest {
    private final List<String> done = new ArrayList<>();
    private VBox view;

    @Start
    void start(Stage stage) {
        LineChartPane chart = new LineChartPane(Runnable::run);
        chart.setFigure(LineFigure.of(
                "Accuracy",
                "epoch",
                "%",
                List.of(Series.line("MNL", Palette.BLUE, LineStyle.SOLID, new double[] {0, 1}, new double[] {0, 1}))));
        LineChartPane empty = new LineChartPane(Runnable::run);
        MenuItem latex = new MenuItem("Copy as LaTeX");
        latex.setOnAction(e -> done.add("latex"));
        view = new VBox(chart, empty, new MenuButton("Copy", null, latex));
        stage.setScene(new Scene(view, 640, 480));
        stage.show();
    }

    private List<String> titles() {
        return ShownMenus.of(view).stream().map(PaletteItem::title).toList();
    }

    @Test
    void exportsOfChartsAndItemsOfMenusAreOfferedWhileTheyShow(FxRobot robot) {
        List<PaletteItem> all = ShownMenus.of(view);
        assertTrue(titles().containsAll(List.of("Export PDF: Accuracy", "Export CSV: Accuracy", "Copy as LaTeX")));
        assertEquals(all.size(), all.stream().map(PaletteItem::id).distinct().count());
        robot.interact(() -> all.stream()
                .filter(item -> item.title().equals("Copy as LaTeX"))
                .findFirst()
                .orElseThrow()
                .action()
                .run());
        assertEquals(List.of("latex"), done);
        robot.interact(() -> view.getChildren().get(0).setVisible(false));
        assertEquals(List.of("Copy as LaTeX"), titles());
    }
}
