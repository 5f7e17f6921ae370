package mnl.ui.heatmap;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
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

    private final ReadOnlyObjectWrapper<ShownProfiles> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ShownProfiles.NOTHING);
    private final Inquiry<ShownProfiles.Question, ShownProfiles> inquiry;

    private boolean quiet;
    private ShownProfiles.@Nullable Scale scale;

    /**
     * @param background where matrices are worked out
     * @param fxThread brings them back
     */
    public HeatmapViewModel(
            RunSession session, ArmVisibility visibility, Pulse pulse, Executor background, Executor fxThread) {
        this.inquiry = Inquiry.inBackground(ShownProfiles.Question::answer, background, fxThread, this::answered);
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
        quiet = true;
        replay.grow(0);
        replay.playingProperty().set(false);
        replay.followingProperty().set(true);
        scale = null;
        clear();
        if (history != null) {
            choose(history.layout());
        }
        grow();
        quiet = false;
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
            boolean before = quiet;
            quiet = true;
            replay.grow(session.measurementsProperty().get());
            quiet = before;
            redraw();
        }
    }

    private void redraw() {
        if (quiet) {
            return;
        }
        RunHistory history = session.historyProperty().get();
        if (history == null || replay.countProperty().get() == 0) {
            clear();
        } else if (showing.get()) {
            inquiry.ask(question(history));
        }
        revision.set(revision.get() + 1);
    }

    private void clear() {
        inquiry.cancel();
        shown.set(ShownProfiles.NOTHING);
    }

    private ShownProfiles.Question question(RunHistory history) {
        ProfileGrid grid = grid(history.layout());
        ShownProfiles.Scale known =
                scale != null && scale.grid().equals(grid) ? scale : new ShownProfiles.Scale(grid, 0, 0);
        List<Measurement> since = scaleOfRun.get()
                ? IntStream.range(known.measurements(), history.size())
                        .mapToObj(history::get)
                        .toList()
                : null;
        Measurement at = history.get(replay.indexProperty().get());
        return new ShownProfiles.Question(history.layout(), grid, at, known, since);
    }

    private void answered(ShownProfiles answer) {
        scale = answer.scale() == null ? scale : answer.scale();
        shown.set(answer);
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

    /** The matrices of the newest question that is answered. */
    ReadOnlyObjectProperty<ShownProfiles> shownProperty() {
        return shown.getReadOnlyProperty();
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

    /** Counts up whenever something else is asked for than before; {@link #shownProperty} follows. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
