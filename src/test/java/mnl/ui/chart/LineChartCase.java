package mnl.ui.chart;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.figure.axis.Frame;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import org.testfx.util.WaitForAsyncUtils;

/** Two linked charts in a window. */
abstract class LineChartCase {
    LineChartPane upper;
    LineChartPane lower;

    final void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        upper = new LineChartPane(Runnable::run);
        lower = new LineChartPane(Runnable::run);
        upper.setFigure(figure("Loss", 1));
        lower.setFigure(figure("Accuracy", 2));
        lower.crosshairXProperty().bindBidirectional(upper.crosshairXProperty());
        lower.xViewRangeProperty().bindBidirectional(upper.xViewRangeProperty());
        upper.setPrefSize(700, 320);
        lower.setPrefSize(700, 320);
        stage.setScene(new Scene(new VBox(upper, lower), 700, 640));
        stage.show();
    }

    static LineFigure figure(String title, double factor) {
        double[] x = new double[101];
        double[] y = new double[101];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = factor * Math.sqrt(i);
        }
        return LineFigure.of(
                title,
                "epoch",
                "value",
                List.of(
                        Series.line("none", Palette.GREY, LineStyle.SOLID, x, y),
                        Series.line("MNL", Palette.BLUE, LineStyle.DASHED, x, x)));
    }

    final void painted() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.painted() != null && lower.painted() != null);
    }

    static double sceneX(LineChartPane chart, double x) {
        double position = chart.painted().x().position(x);
        return chart.localToScreen(chart.canvas().getLayoutX() + position, 0).getX();
    }

    static double middleY(LineChartPane chart) {
        Frame frame = chart.painted().frame();
        return chart.localToScreen(0, chart.canvas().getLayoutY() + (frame.top() + frame.bottom()) / 2)
                .getY();
    }
}
