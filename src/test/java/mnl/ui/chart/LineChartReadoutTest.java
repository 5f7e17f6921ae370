package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.stage.Stage;
import mnl.figure.FigureOptions;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.LinePainter;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LineChartReadoutTest extends LineChartCase {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void readoutStaysInsideTheCanvas(FxRobot robot) throws Exception {
        painted();
        robot.interact(() -> {
            for (double x = 0; x <= 100; x++) {
                ReadoutBox box = crosshair(x, 700, 200);
                assertTrue(box.x() >= 0 && box.x() + box.width() <= 700, "x at " + x);
                assertTrue(box.y() >= 0 && box.y() + box.height() <= 200, "y at " + x);
                double at = upper.painted().x().position(x);
                assertTrue(at < box.x() || at > box.x() + box.width(), "over its dots at " + x);
            }
        });
    }

    private ReadoutBox crosshair(double x, double width, double height) {
        CanvasSurface surface = new CanvasSurface(new javafx.scene.canvas.Canvas(width, height).getGraphicsContext2D());
        return box(new CrosshairPainter(surface, upper.theme(), 13), upper.painted(), x, width, height);
    }

    private static ReadoutBox box(
            CrosshairPainter crosshair, LineLayout layout, double x, double width, double height) {
        return crosshair.box(layout, crosshair.marks(layout, x), x, width, height);
    }

    @Test
    void everyCurveIsListedHoweverSmallTheChart(FxRobot robot) throws Exception {
        painted();
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            double[] x = {0, 1};
            double[] y = {i, i + 1.25};
            many.add(Series.line("arm number " + i, Palette.BLUE, LineStyle.SOLID, x, y)
                    .withBand(y, y));
        }
        LineFigure figure = LineFigure.of("t", "epoch", "y", many);
        robot.interact(() -> {
            for (double[] size : new double[][] {{900, 500}, {430, 330}, {330, 200}, {320, 150}}) {
                TextsOnly texts = new TextsOnly();
                LineLayout layout = layout(figure, size[0], size[1]);
                ReadoutBox box = box(new CrosshairPainter(texts, upper.theme(), 12), layout, 0.9, size[0], size[1]);
                String at = size[0] + " x " + size[1];
                assertTrue(box.x() + box.width() <= size[0] && box.y() + box.height() <= size[1], at);
                assertTrue(box.columns() * box.rows() >= 32, at);
                assertTrue(box.columns() > 1 || size[1] >= 500, at);
                assertTrue(box.text() >= 9, at);
                for (int i = 0; i < 32; i++) {
                    String value = String.format(Locale.ROOT, "%.3f", i + 1.125);
                    assertTrue(texts.said.stream().anyMatch(value::startsWith), at + ": " + i + " of " + texts.said);
                }
                assertTrue(texts.said.stream().noneMatch(text -> text.contains("more")), at);
            }
        });
    }

    @Test
    void theBoxOfASmallChartStandsBesideItsCrosshair(FxRobot robot) throws Exception {
        painted();
        List<Series> arms = new ArrayList<>();
        for (String name : List.of("none", "ce-only", "all-class", "mnl", "forced")) {
            arms.add(Series.line(name, Palette.BLUE, LineStyle.SOLID, new double[] {0, 1}, new double[] {1.234, 2}));
        }
        LineFigure figure = LineFigure.of("t", "epoch", "y", arms);
        robot.interact(() -> {
            for (double x = 0; x <= 1; x += 0.05) {
                LineLayout layout = layout(figure, 310, 200);
                ReadoutBox box = box(new CrosshairPainter(new TextsOnly(), upper.theme(), 12), layout, x, 310, 200);
                double at = layout.x().position(x);
                assertTrue(at < box.x() || at > box.x() + box.width(), "over its dots at " + x);
            }
        });
    }

    private LineLayout layout(LineFigure figure, double width, double height) {
        return new LinePainter()
                .paint(
                        new TextsOnly(),
                        figure,
                        new FigureOptions(upper.theme(), 12, false, false, Set.of(), null, null, false, 0),
                        width,
                        height);
    }
}
