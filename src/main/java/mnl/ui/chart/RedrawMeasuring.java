package mnl.ui.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import mnl.figure.line.LineFigure;
import mnl.lab.bench.RedrawTimes;
import mnl.words.Texts;

/**
 * Changes charts in a window of its own, one frame after the other, counts how often they are drawn and takes the processor
 * time of the window's thread from each change to the next frame. All of it happens on that thread.
 */
public final class RedrawMeasuring {
    private static final int CHARTS = 4;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final double SMOOTHING = 0.6;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** Frames that are not counted, in which code is compiled. */
    private static final int WARMING = 30;

    private final List<LineChartPane> charts = new ArrayList<>();
    private final GridPane grid = new GridPane();
    private final DrawingPane map = new DrawingPane(Runnable::run);
    private final List<LineFigure> figures;
    private final BenchMap points;
    private final int rounds;
    private final List<Change> changes = List.of(
            new Change(Texts.of("chart.redraw-measuring.all-four-change"), () -> {}, this::showAll),
            new Change(
                    Texts.of("chart.redraw-measuring.all-four-change-smoothed"),
                    () -> charts.forEach(chart -> chart.setSmoothing(SMOOTHING)),
                    this::showAll),
            new Change(Texts.of("chart.redraw-measuring.one-changes-smoothed"), () -> {}, round -> show(0, round)),
            new Change(
                    Texts.of("chart.redraw-measuring.nothing-changes"),
                    () -> {},
                    round -> charts.forEach(chart -> chart.setFigure(chart.getFigure()))),
            new Change(
                    Texts.of("chart.redraw-measuring.all-four-change-while"),
                    () -> charts.forEach(chart -> chart.setVisible(false)),
                    this::showAll),
            new Change(Texts.of("chart.redraw-measuring.the-points-of-the"), this::showMap, this::movePoints));

    /**
     * @param name what is said of it
     * @param before done once
     * @param each done in every round
     */
    private record Change(String name, Runnable before, IntConsumer each) {}

    /**
     * @param figures shown in turn; more than there are charts
     * @param points of the margin map
     * @param rounds how often each change is made
     */
    public RedrawMeasuring(List<LineFigure> figures, BenchMap points, int rounds) {
        this.figures = List.copyOf(figures);
        this.points = points;
        this.rounds = rounds;
        for (int i = 0; i < CHARTS; i++) {
            LineChartPane chart = new LineChartPane(Runnable::run);
            chart.setLegendVisible(false);
            chart.setTitleVisible(false);
            chart.setPrefSize(WIDTH, HEIGHT);
            grid.add(chart, i % 2, i / 2);
            charts.add(chart);
        }
    }

    /**
     * Measures in a window, which is closed at the end.
     *
     * @param outcome takes the times, or that the window was closed before
     */
    public void measure(Stage window, CompletableFuture<List<RedrawTimes>> outcome) {
        window.setScene(new Scene(grid));
        window.setTitle(Texts.of("chart.redraw-measuring.measuring-the-charts"));
        window.setOnHidden(event -> outcome.completeExceptionally(new IllegalStateException(
                "The window was closed before everything was measured: leave it open and measure again.")));
        window.show();
        new Frames(outcome, window).start();
    }

    private void showAll(int round) {
        for (int i = 0; i < charts.size(); i++) {
            show(i, round);
        }
    }

    private void show(int chart, int round) {
        charts.get(chart).setFigure(figures.get((round + chart) % figures.size()));
    }

    private void movePoints(int round) {
        map.setFigure(points.at(round));
    }

    private void showMap() {
        map.setPrefSize(2 * WIDTH, 2 * HEIGHT);
        grid.getChildren().setAll(map);
    }

    private long redraws() {
        return map.redraws() + charts.stream().mapToLong(PaintedPane::redraws).sum();
    }

    private final class Frames extends AnimationTimer {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final CompletableFuture<List<RedrawTimes>> outcome;
        private final Stage window;
        private final List<RedrawTimes> done = new ArrayList<>();
        private final List<Double> times = new ArrayList<>();
        private int round;
        private long before;
        private long start;

        Frames(CompletableFuture<List<RedrawTimes>> outcome, Stage window) {
            this.outcome = outcome;
            this.window = window;
        }

        @Override
        public void handle(long now) {
            if (round > WARMING) {
                times.add((time() - start) / NANOS_PER_MILLISECOND);
            }
            Change change = changes.get(done.size());
            if (times.size() == rounds) {
                done.add(new RedrawTimes(change.name(), redraws() - before, times));
                times.clear();
                round = 0;
                if (done.size() == changes.size()) {
                    stop();
                    outcome.complete(List.copyOf(done));
                    window.close();
                    return;
                }
                change = changes.get(done.size());
            }
            if (round == 0) {
                change.before().run();
            }
            if (round == WARMING) {
                before = redraws();
            }
            start = time();
            change.each().accept(round);
            round++;
        }

        private long time() {
            return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
        }
    }
}
