package mnl.ui.chart;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import mnl.figure.FigureOptions;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.BarPainter;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/** Shows a {@link BarFigure}: grouped bars with 95% whiskers and values. */
public final class BarChartPane extends SeriesPane<BarFigure> {
    private final BarPainter painter = new BarPainter();

    /**
     * A chart without a figure.
     *
     * @param background where exports are encoded and written
     */
    public BarChartPane(Executor background) {
        super(background, BarFigure.of("", "", List.of(), List.of()), Texts.of("chart.bar-chart-pane.bars"));
        getStyleClass().add("bar-chart");
    }

    @Override
    FigureOptions options() {
        return options(Set.copyOf(hiddenSeries()));
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        painter.paint(surface, shown(), options(), width, height);
    }
}
