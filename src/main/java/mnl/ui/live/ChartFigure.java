package mnl.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.data.BayesCeiling;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.CurveMark;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ScheduleMarks;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** One of the four charts as a figure: the chosen lines of the arms that are shown. */
final class ChartFigure {
    private static final double POINTS = 100;

    private final LiveChart chart;
    private final RunLayout layout;
    private final Curves curves;
    private final List<LiveLine> lines;
    private final List<String> arms;
    private final List<Ghost> ghosts;
    private final List<ScheduleEventSummary> course;
    private final Uncertainty spread;

    /**
     * @param layout of the current run
     * @param curves of all its lines
     * @param lines those to draw
     * @param arms those to draw
     * @param ghosts curves of other runs, drawn behind them
     * @param course what the schedule's rules did to the arms
     * @param spread what is drawn around the means
     */
    ChartFigure(
            LiveChart chart,
            RunLayout layout,
            Curves curves,
            List<LiveLine> lines,
            List<String> arms,
            List<Ghost> ghosts,
            List<ScheduleEventSummary> course,
            Uncertainty spread) {
        this.chart = chart;
        this.layout = layout;
        this.curves = curves;
        this.lines = List.copyOf(lines);
        this.arms = List.copyOf(arms);
        this.ghosts = List.copyOf(ghosts);
        this.course = List.copyOf(course);
        this.spread = spread;
    }

    /** The chart while there is no run. */
    static LineFigure empty(LiveChart chart, List<LiveLine> lines) {
        return ranged(
                chart,
                LineFigure.of(
                                title(chart, lines),
                                Texts.of("live.chart-figure.epoch"),
                                axis(chart, lines, ""),
                                List.of())
                        .withYPercent(chart.percent()));
    }

    private static LineFigure ranged(LiveChart chart, LineFigure figure) {
        return switch (chart) {
            case LOSS -> figure.withYBounds(Range.AMOUNTS);
            case GUIDED -> figure.withYRange(Range.SHARES);
            default -> figure;
        };
    }

    /** The values of every arm. */
    LineFigure values(@Nullable BayesCeiling ceiling) {
        List<Series> series = new ArrayList<>();
        List<CurveMark> marks = new ArrayList<>();
        for (LiveLine line : lines) {
            for (String arm : arms) {
                series.add(curves.series(line, layout.arms().indexOf(arm), label(arm, line), color(arm), spread));
                mark(marks, arm, line);
            }
        }
        for (Ghost ghost : ghosts) {
            for (LiveLine line : lines) {
                arms.forEach(arm -> ghost.values(line, arm, lines.size() > 1).ifPresent(series::add));
            }
        }
        return ranged(
                chart, figure("", series, marks).withYPercent(chart.percent()).withReferenceLines(references(ceiling)));
    }

    /** The differences of every other arm to the baseline. */
    LineFigure differences() {
        String baseline = layout.arms().get(layout.baseline());
        double scale = chart.percent() ? POINTS : 1;
        List<Series> series = new ArrayList<>();
        List<CurveMark> marks = new ArrayList<>();
        for (LiveLine line : lines) {
            for (String arm : arms) {
                if (!arm.equals(baseline)) {
                    int index = layout.arms().indexOf(arm);
                    series.add(curves.differences(line, index, label(arm, line), color(arm), scale, spread));
                    mark(marks, arm, line);
                }
            }
        }
        for (Ghost ghost : ghosts) {
            for (LiveLine line : lines) {
                arms.stream().filter(arm -> !arm.equals(baseline)).forEach(arm -> ghost.differences(
                                line, arm, baseline, scale, lines.size() > 1)
                        .ifPresent(series::add));
            }
        }
        LineFigure figure = figure(ArmName.of(baseline), series, marks)
                .withReferenceLines(List.of(new ReferenceLine(ArmName.of(baseline), 0)));
        return chart.percent() ? figure.withYBounds(Range.POINTS) : figure;
    }

    /** @param against what differences are taken to; empty for values */
    private LineFigure figure(String against, List<Series> series, List<CurveMark> marks) {
        return LineFigure.of(
                        against(title(chart, lines), against),
                        Texts.of("live.chart-figure.epoch"),
                        axis(chart, lines, against),
                        series)
                .withXRange(epochs())
                .withMarks(marks)
                .withNamedEnds();
    }

    private String label(String arm, LiveLine line) {
        return lines.size() == 1 ? ArmName.of(arm) : ArmName.of(arm) + " · " + line.name();
    }

    private String color(String arm) {
        return ArmColors.of(arm, layout.arms());
    }

    /** An arm is marked once, on its first line. */
    private void mark(List<CurveMark> marks, String arm, LiveLine line) {
        if (line.equals(lines.get(0))) {
            int index = layout.arms().indexOf(arm);
            course.stream()
                    .filter(summary -> summary.arm() == index)
                    .map(summary -> ScheduleMarks.mark(summary, label(arm, line)))
                    .forEach(marks::add);
        }
    }

    private static String title(LiveChart chart, List<LiveLine> lines) {
        return chart == LiveChart.LOSS ? Texts.of("live.chart-figure.loss", names(lines)) : chart.title();
    }

    /** What the vertical axis measures: of the loss, which part. */
    private static String axis(LiveChart chart, List<LiveLine> lines, String against) {
        if (chart == LiveChart.LOSS) {
            return against(names(lines), against) + " (" + chart.unit() + ")";
        }
        return against.isEmpty()
                ? chart.unit()
                : against(chart.percent() ? Texts.of("live.chart-figure.points") : chart.unit(), against);
    }

    private static String against(String what, String baseline) {
        return baseline.isEmpty() ? what : Texts.of("live.chart-figure.against", what, baseline);
    }

    private static String names(List<LiveLine> lines) {
        return lines.stream().map(LiveLine::name).collect(Collectors.joining(", "));
    }

    /** The planned epochs, so that curves grow from left to right and nothing rescales under the eye; ghosts may have more. */
    private Range epochs() {
        double last = curves.size() == 0 ? 0 : curves.epoch(curves.size() - 1);
        double most = ghosts.stream().mapToDouble(Ghost::lastEpoch).reduce(last, Math::max);
        return new Range(0, Math.max(1, Math.max(layout.epochs(), most)));
    }

    private List<ReferenceLine> references(@Nullable BayesCeiling ceiling) {
        if (chart == LiveChart.UCOM) {
            return List.of(new ReferenceLine("", 0));
        }
        if (chart != LiveChart.ACCURACY || ceiling == null) {
            return List.of();
        }
        List<ReferenceLine> references = new ArrayList<>();
        for (LiveLine line : lines) {
            int modality = layout.modalities().indexOf(line.name());
            references.add(new ReferenceLine(
                    Texts.of("live.chart-figure.bayes-ceiling", line.name()),
                    modality < 0 ? ceiling.joint() : ceiling.single()[modality]));
        }
        return references;
    }
}
