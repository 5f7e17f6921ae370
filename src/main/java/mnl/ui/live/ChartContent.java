package mnl.ui.live;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.data.BayesCeiling;
import mnl.figure.line.LineFigure;
import org.jspecify.annotations.Nullable;

/**
 * All that a chart depends on: equal contents are the same figure.
 *
 * @param measurements how many the curves have
 * @param lines those to draw
 * @param arms those to draw
 * @param ghosts curves of other runs, drawn behind them
 * @param course what the schedule's rules did to the arms
 * @param ceiling what the curves are compared with; null for nothing
 * @param difference whether differences to the baseline are drawn
 * @param spread what is drawn around the means
 * @param log whether the vertical axis is logarithmic
 */
record ChartContent(
        LiveChart chart,
        RunLayout layout,
        Curves curves,
        int measurements,
        List<LiveLine> lines,
        List<String> arms,
        List<Ghost> ghosts,
        List<ScheduleEventSummary> course,
        @Nullable BayesCeiling ceiling,
        boolean difference,
        Uncertainty spread,
        boolean log) {
    LineFigure figure() {
        ChartFigure figure = new ChartFigure(chart, layout, curves, lines, arms, ghosts, course, spread);
        return (difference ? figure.differences() : figure.values(ceiling)).withYLog(log);
    }
}
