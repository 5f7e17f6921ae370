package mnl.ui.live;

import java.util.List;
import java.util.Optional;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.line.Series;
import mnl.lab.report.ArmColors;
import mnl.ui.session.GhostRun;

/**
 * The curves of a stored run, to be drawn behind those of the run on show.
 *
 * @param label in what it differs
 * @param layout of its replicas
 * @param lines everything that can be drawn of it
 * @param curves of all these
 */
record Ghost(String label, RunLayout layout, List<LiveLine> lines, Curves curves) {
    private static final String BETWEEN = " · ";

    static Ghost of(GhostRun run) {
        RunLayout layout = run.contents().info().layout().orElseThrow();
        List<LiveLine> lines = LiveLine.of(layout);
        Curves curves = new Curves(layout, lines);
        run.contents().measurements().forEach(curves::add);
        return new Ghost(run.label(), layout, lines, curves);
    }

    /** The same curves under another label. */
    Ghost with(String other) {
        return new Ghost(other, layout, lines, curves);
    }

    /** What the run measured of a line and an arm; empty where it has not both. */
    Optional<Series> values(LiveLine line, String arm, boolean named) {
        return own(line, arm)
                .map(own -> curves.series(own, layout.arms().indexOf(arm), "", color(arm), Uncertainty.BAND)
                        .asGhost(name(line, arm, named)));
    }

    /** The same for its differences to this baseline; empty where it has another one. */
    Optional<Series> differences(LiveLine line, String arm, String baseline, double scale, boolean named) {
        boolean same = layout.arms().get(layout.baseline()).equals(baseline);
        return own(line, arm).filter(own -> same).map(own -> curves.differences(
                        own, layout.arms().indexOf(arm), "", color(arm), scale, Uncertainty.BAND)
                .asGhost(name(line, arm, named)));
    }

    private Optional<LiveLine> own(LiveLine line, String arm) {
        return lines.stream()
                .filter(each -> each.chart() == line.chart() && each.name().equals(line.name()))
                .filter(each -> layout.arms().contains(arm))
                .findFirst();
    }

    /** @param named whether the line has to be told from others */
    private String name(LiveLine line, String arm, boolean named) {
        return ArmName.of(arm) + (named ? BETWEEN + line.name() : "") + BETWEEN + label;
    }

    private String color(String arm) {
        return ArmColors.of(arm, layout.arms());
    }

    /** The last epoch that it measured; 0 for none. */
    double lastEpoch() {
        return curves.size() == 0 ? 0 : curves.epoch(curves.size() - 1);
    }
}
