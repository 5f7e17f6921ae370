package mnl.ui.heatmap;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.experiment.Arm;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Pulse;
import mnl.ui.task.Replay;
import org.jspecify.annotations.Nullable;

/** Non-target probability profiles of the current run: which ones, how they are read, at which moment. */
public final class HeatmapViewModel {
    /** With more classes a matrix is no longer read cell by cell. */
    private static final int READ_CELL_BY_CELL = 20;

    private final RunSession session;
    private final ArmVisibility visibility;
    private final Replay replay;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(this, "reading", Reading.ABSOLUTE);
    private final StringProperty modality = new SimpleStringProperty(this, "modality");
    private final StringProperty first = new SimpleStringProperty(this, "first");
    private final StringProperty second = new SimpleStringProperty(this, "second");
    private final BooleanProperty scaleOfRun = new SimpleBooleanProperty(this, "scaleOfRun", true);
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObservableSet<String> chosenArms = FXCollections.observableSet();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

    private boolean opening;
    private @Nullable ProfileGrid scaled;
    private @Nullable RunHistory scaledRun;
    private int scaledUpTo;
    private double scale;

    public HeatmapViewModel(RunSession session, ArmVisibility visibility, Pulse pulse) {
        this.session = session;
        this.visibility = visibility;
        this.replay = new Replay(pulse);
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        session.measurementsProperty().addListener((o, old, now) -> grow());
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        chosenArms.addListener((SetChangeListener<String>) change -> redraw());
        List.of(reading, modality, first, second, scaleOfRun, listed)
                .forEach(choice -> choice.addListener(observable -> redraw()));
        replay.indexProperty().addListener(observable -> redraw());
        showing.addListener(observable -> grow());
        open(session.historyProperty().get());
    }

    private void open(RunHistory history) {
        opening = true;
        replay.grow(0);
        replay.playingProperty().set(false);
        replay.followingProperty().set(true);
        scaled = null;
        scaledRun = null;
        if (history != null) {
            choose(history.layout());
        }
        grow();
        opening = false;
        redraw();
    }

    /** Keeps choices that the new run still has; else the baseline next to the two rivals. */
    private void choose(RunLayout layout) {
        List<String> arms = layout.arms();
        String baseline = arms.get(layout.baseline());
        chosenArms.removeIf(arm -> !arms.contains(arm));
        if (chosenArms.isEmpty()) {
            List.of(baseline, Arm.ALL_CLASS.name(), Arm.MNL.name()).stream()
                    .filter(arms::contains)
                    .forEach(chosenArms::add);
            for (int a = 0; a < arms.size() && chosenArms.size() < 2; a++) {
                chosenArms.add(arms.get(a));
            }
        }
        if (second.get() == null || !arms.contains(second.get())) {
            second.set(baseline);
        }
        if (first.get() == null || !arms.contains(first.get())) {
            first.set(arms.contains(Arm.MNL.name()) ? Arm.MNL.name() : arms.get(arms.size() - 1));
        }
        listed.set(layout.classNames().size() > READ_CELL_BY_CELL);
        if (modality.get() != null && !layout.modalities().contains(modality.get())) {
            modality.set(null);
        }
    }

    private void grow() {
        if (showing.get()) {
            replay.grow(session.measurementsProperty().get());
        }
    }

    private void redraw() {
        if (opening) {
            return;
        }
        revision.set(revision.get() + 1);
    }

    /** The matrices in reading order; empty while there is no measurement. Each row holds one modality. */
    public List<MatrixFigure> figures() {
        RunHistory history = session.historyProperty().get();
        if (history == null || replay.countProperty().get() == 0) {
            return List.of();
        }
        RunLayout layout = history.layout();
        ProfileGrid grid = grid(layout);
        Measurement measurement = history.get(replay.indexProperty().get());
        double largest = scaleOfRun.get() ? scaleOfRun(grid, history) : grid.largest(measurement, layout);
        double end = largest > 0 ? largest : 1;
        boolean difference = reading.get().isDifference();
        Range range = new Range(difference ? -end : 0, end);
        ColorMap colors = difference ? ColorMap.DIVERGING : ColorMap.SEQUENTIAL;
        return grid.cells(measurement, layout).stream()
                .map(cell -> cell.figure(layout.classNames(), range, colors))
                .toList();
    }

    /** What a cell of one of the {@link #figures} is about. */
    PickedCell picked(int matrix, int row, int column, double value) {
        ProfileGrid grid = grid(session.historyProperty().get().layout());
        boolean difference = reading.get().isDifference();
        int perModality = difference ? 1 : grid.arms().size();
        int arm = grid.arms().get(difference ? 0 : matrix % perModality);
        int minus = difference ? grid.arms().get(1) : -1;
        return new PickedCell(row, column, grid.modalities().get(matrix / perModality), arm, minus, !(value < 0));
    }

    /** Matrices side by side in one row of the view. */
    public int columns() {
        RunHistory history = session.historyProperty().get();
        if (history == null) {
            return 1;
        }
        ProfileGrid grid = grid(history.layout());
        boolean byModality = reading.get().isDifference() || grid.arms().size() == 1;
        return Math.max(1, byModality ? grid.modalities().size() : grid.arms().size());
    }

    private ProfileGrid grid(RunLayout layout) {
        List<String> arms = layout.arms();
        List<Integer> shown = reading.get().isDifference()
                ? List.of(arms.indexOf(first.get()), arms.indexOf(second.get()))
                : IntStream.range(0, arms.size())
                        .filter(a -> chosenArms.contains(arms.get(a)) && visibility.isVisible(arms.get(a)))
                        .boxed()
                        .toList();
        List<Integer> modalities = IntStream.range(0, layout.modalities().size())
                .filter(m ->
                        modality.get() == null || layout.modalities().get(m).equals(modality.get()))
                .boxed()
                .toList();
        return new ProfileGrid(reading.get(), shown, modalities);
    }

    /** Largest value over all epochs so far, so that colours mean the same while the run is replayed. */
    private double scaleOfRun(ProfileGrid grid, RunHistory history) {
        if (!grid.equals(scaled) || history != scaledRun) {
            scaled = grid;
            scaledRun = history;
            scaledUpTo = 0;
            scale = 0;
        }
        for (; scaledUpTo < history.size(); scaledUpTo++) {
            scale = Math.max(scale, grid.largest(history.get(scaledUpTo), history.layout()));
        }
        return scale;
    }

    /** Epoch of the measurement that is looked at; NaN while there is none. */
    public double epoch() {
        RunHistory history = session.historyProperty().get();
        return history == null || replay.countProperty().get() == 0
                ? Double.NaN
                : history.get(replay.indexProperty().get()).epoch();
    }

    /** Layout of the current run; null without one. */
    public @Nullable RunLayout layout() {
        RunHistory history = session.historyProperty().get();
        return history == null ? null : history.layout();
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** Which measurement is looked at. */
    public Replay replay() {
        return replay;
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    public ObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** Name of the one modality that is shown; null = all. */
    public StringProperty modalityProperty() {
        return modality;
    }

    /** The arm that a difference starts from. */
    public StringProperty firstProperty() {
        return first;
    }

    /** The arm that a difference takes off. */
    public StringProperty secondProperty() {
        return second;
    }

    /** Names of the arms to show side by side, apart from those that are hidden everywhere. */
    public ObservableSet<String> chosenArms() {
        return chosenArms;
    }

    /** Whether the colour scale covers all epochs so far, not only the one that is looked at. */
    public BooleanProperty scaleOfRunProperty() {
        return scaleOfRun;
    }

    /** Whether the largest cells are listed beside the matrices; so it begins where there are many classes. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** Counts up whenever {@link #figures} gives something else than before. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
