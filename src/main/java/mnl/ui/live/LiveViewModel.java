package mnl.ui.live;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import mnl.lab.report.ScheduleMarks;
import mnl.lab.run.RunContents;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.EmptyState;
import mnl.ui.session.GhostRun;
import mnl.ui.session.RunCourse;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The curves of the current run: what is drawn, which lines are chosen, where the crosshair is. */
public final class LiveViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final DoubleProperty crosshair = new SimpleDoubleProperty(this, "crosshair", Double.NaN);
    private final ObjectProperty<Range> zoom = new SimpleObjectProperty<>(this, "zoom");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);
    private final BooleanProperty logLoss = new SimpleBooleanProperty(this, "logLoss");
    private final ObjectProperty<LiveChart> large = new SimpleObjectProperty<>(this, "large", LiveChart.ACCURACY);
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");
    private final ObjectProperty<Uncertainty> spread = new SimpleObjectProperty<>(this, "spread", Uncertainty.BAND);
    private final ReadOnlyObjectWrapper<List<LiveLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Map<LiveChart, BooleanProperty> differences = new EnumMap<>(LiveChart.class);
    private final Map<LiveChart, Drawn> figures = new EnumMap<>(LiveChart.class);
    private final Set<LiveLine> chosen = new HashSet<>();
    private final Set<LiveLine> known = new HashSet<>();
    private final Map<RunContents, Ghost> ghosts = new LinkedHashMap<>();
    private @Nullable Curves curves;

    public LiveViewModel(RunSession session, ArmVisibility visibility) {
        this.session = session;
        this.visibility = visibility;
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        session.measurementsProperty().addListener((o, old, now) -> update());
        session.ceilingProperty().addListener((o, old, now) -> redraw());
        session.ghostsProperty().addListener((o, old, now) -> haunt());
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        logLoss.addListener((o, old, now) -> redraw());
        spread.addListener((o, old, now) -> redraw());
        for (LiveChart chart : LiveChart.values()) {
            BooleanProperty difference = new SimpleBooleanProperty(this, "difference", chart == LiveChart.ACCURACY);
            difference.addListener((o, old, now) -> redraw());
            differences.put(chart, difference);
        }
        showing.addListener((o, old, now) -> update());
        haunt();
        open(session.historyProperty().get());
    }

    /** Curves that are known are kept, under the label of now. */
    private void haunt() {
        Map<RunContents, Ghost> before = new HashMap<>(ghosts);
        ghosts.clear();
        for (GhostRun run : session.ghostsProperty().get()) {
            Ghost known = before.get(run.contents());
            ghosts.put(run.contents(), known == null ? Ghost.of(run) : known.with(run.label()));
        }
        redraw();
    }

    private void open(RunHistory history) {
        crosshair.set(Double.NaN);
        zoom.set(null);
        curves = null;
        figures.clear();
        if (history == null) {
            lines.set(List.of());
        } else {
            List<LiveLine> all = LiveLine.of(history.layout());
            all.stream().filter(l -> known.add(l) && l.shownAtFirst()).forEach(chosen::add);
            curves = new Curves(history.layout(), all);
            history.events().addListener((InvalidationListener) change -> redrawIfShowing());
            lines.set(all);
        }
        redraw();
        update();
    }

    /** Takes over the measurements that came since; nothing while nobody looks. */
    private void update() {
        if (!showing.get() || curves == null) {
            return;
        }
        RunHistory history = session.historyProperty().get();
        int before = curves.size();
        for (int i = before; i < history.size(); i++) {
            curves.add(history.get(i));
        }
        if (history.size() > before) {
            redraw();
        }
    }

    private void redrawIfShowing() {
        if (showing.get()) {
            redraw();
        }
    }

    /** Whether the best accuracy that there can be is known. */
    boolean hasCeiling() {
        return session.ceilingProperty().get() != null;
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** What a chart shows now, the same figure as before where nothing of it changed; without curves while there is no run. */
    public LineFigure figure(LiveChart chart) {
        List<LiveLine> drawn = lines.get().stream()
                .filter(line -> line.chart() == chart && chosen.contains(line))
                .toList();
        if (curves == null) {
            return ChartFigure.empty(chart, drawn);
        }
        ChartContent content = new ChartContent(
                chart,
                layout(),
                curves,
                curves.size(),
                drawn,
                layout().arms().stream().filter(visibility::isVisible).toList(),
                List.copyOf(ghosts.values()),
                RunCourse.of(session),
                session.ceilingProperty().get(),
                isDifference(chart),
                spread.get(),
                chart == LiveChart.LOSS && logLoss.get());
        Drawn latest = figures.get(chart);
        if (latest == null || !latest.content().equals(content)) {
            latest = new Drawn(content, content.figure());
            figures.put(chart, latest);
        }
        return latest.figure();
    }

    /** An arm on its own has nothing to differ from. */
    private boolean isDifference(LiveChart chart) {
        return Objects.requireNonNull(differences.get(chart)).get()
                && layout().arms().size() > 1;
    }

    private record Drawn(ChartContent content, LineFigure figure) {}

    /** What a chart is about, in a few words. */
    String heading(LiveChart chart) {
        if (curves == null || !isDifference(chart)) {
            return chart.title();
        }
        return Texts.of(
                "live.live-view-model.against",
                chart.title(),
                ArmName.of(layout().arms().get(layout().baseline())));
    }

    /** What is to be seen in a chart, one sentence. */
    String sentence(LiveChart chart) {
        return curves != null && isDifference(chart)
                ? Texts.of(
                        "live.live-view-model.see-difference",
                        ArmName.of(layout().arms().get(layout().baseline())))
                : chart.sentence();
    }

    /** What is drawn around the means; empty without a run. */
    String note() {
        int count = seeds();
        if (count < 2) {
            return count == 0 ? "" : Texts.of("live.live-view-model.one-seed-no-band");
        }
        return switch (spread.get()) {
            case BAND -> Texts.of("live.live-view-model.mean-and-95-band", over());
            case SEEDS -> Texts.of("live.live-view-model.mean-and-every", layout().pairedBy(), over());
            case BOTH -> Texts.of("live.live-view-model.mean-95-band-and", layout().pairedBy(), over());
        };
    }

    /** What the shapes on the curves mean; empty where there are none. */
    public String marksLegend() {
        return ScheduleMarks.legend(RunCourse.of(session));
    }

    /** Whether a line is drawn. */
    public boolean isChosen(LiveLine line) {
        return chosen.contains(line);
    }

    /** Draws a line or leaves it out. */
    public void choose(LiveLine line, boolean draw) {
        if (draw ? chosen.add(line) : chosen.remove(line)) {
            redraw();
        }
    }

    /** Draws this part of the loss and no other. */
    public void chooseLoss(LiveLine part) {
        lines.get().stream().filter(l -> l.chart() == LiveChart.LOSS).forEach(chosen::remove);
        chosen.add(part);
        redraw();
    }

    private RunLayout layout() {
        return session.historyProperty().get().layout();
    }

    /** Stored runs whose curves are drawn, pale, behind those of the run on show. */
    public ObjectProperty<List<GhostRun>> ghostsProperty() {
        return session.ghostsProperty();
    }

    /** Names of the arms of the current run. */
    public List<String> arms() {
        return curves == null ? List.of() : layout().arms();
    }

    /** What means and bands are over, "8 seeds" or "12 folds"; empty without a run. */
    public String over() {
        return curves == null ? "" : layout().over();
    }

    /** How many seeds the run has; 0 without a run. */
    public int seeds() {
        return curves == null ? 0 : layout().seeds().size();
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Epoch under the pointer, the same in all charts; NaN = none. */
    public DoubleProperty crosshairProperty() {
        return crosshair;
    }

    /** Epochs in view, the same in all charts; null = all. */
    public ObjectProperty<Range> zoomProperty() {
        return zoom;
    }

    /** Weight of the past in the exponential mean, in [0, 1); 0 = raw data only. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Whether the loss axis is logarithmic. */
    public BooleanProperty logLossProperty() {
        return logLoss;
    }

    /** Whether a chart shows differences to the baseline arm, paired by seed, in place of the values themselves. */
    public @Nullable BooleanProperty differenceProperty(LiveChart chart) {
        return differences.get(chart);
    }

    /** The chart that answers, large above the others. */
    public ObjectProperty<LiveChart> largeProperty() {
        return large;
    }

    /** Whether the large chart has the whole view for itself. */
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /** What is drawn around the means. */
    public ObjectProperty<Uncertainty> spreadProperty() {
        return spread;
    }

    /** What can be drawn for the current run; empty without a run. */
    public ReadOnlyObjectProperty<List<LiveLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Counts up whenever {@link #figure} gives something else than before. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
