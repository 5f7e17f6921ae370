package mnl.ui.robustness;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.analysis.run.RunLayout;
import mnl.engine.RunState;
import mnl.experiment.NoiseText;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** How far inputs may be moved: certificates and the attacks that test them. */
public final class RobustnessViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final RadiusHandover handover;
    private final Measuring measuring;
    private final Inquiry<RobustQuestion, RobustAnswer> summing;
    private final ObservableStringValue problem;
    private final ObservableStringValue nothingYet;
    private final ObservableStringValue withoutRadii;
    private final AttackSettings settings = new AttackSettings();
    private final IntegerProperty baseline = new SimpleIntegerProperty(this, "baseline");
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", RobustQuestion.ALL);
    private final ReadOnlyObjectWrapper<RunLayout> layout = new ReadOnlyObjectWrapper<>(this, "layout");
    private final ReadOnlyObjectWrapper<RobustAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private String drawnStale = "";

    /**
     * @param session the current run
     * @param visibility arms that are left out
     * @param selected receives the samples that are picked
     * @param background for computing
     * @param fxThread brings answers back
     * @param nanos the time, in nanoseconds from any origin
     */
    public RobustnessViewModel(
            RunSession session,
            ArmVisibility visibility,
            SelectedSamples selected,
            Executor background,
            Executor fxThread,
            LongSupplier nanos) {
        this.session = session;
        this.visibility = visibility;
        this.handover = new RadiusHandover(answer, selected);
        this.measuring = new Measuring(session, settings, background, fxThread, nanos, this::compute);
        this.nothingYet = EmptyState.of(session);
        this.withoutRadii = Bindings.createStringBinding(
                () -> RobustWords.withoutRadii(
                        session.stateProperty().get(),
                        certifying().shareProperty().get() >= 0),
                session.stateProperty(),
                certifying().shareProperty());
        this.summing = Inquiry.inBackground(RobustAnswer::of, background, fxThread, this::computed)
                .about(new CurrentModel(session))
                .saying(failure -> Texts.of(
                        "robustness.robustness-view-model.the-radii-could-not",
                        Failures.sentence(failure, String.valueOf(failure))));
        this.problem = Bindings.createStringBinding(
                () -> measuring.problemProperty().get()
                        + summing.problemProperty().get(),
                measuring.problemProperty(),
                summing.problemProperty());
        session.historyProperty().addListener((o, old, now) -> open(now));
        session.measurementsProperty().addListener((o, old, now) -> redraw());
        session.epochProperty().addListener((o, old, now) -> redrawWhereOlder());
        session.stateProperty().addListener((o, old, now) -> redrawWhereOlder());
        seed.addListener((o, old, now) -> compute());
        baseline.addListener((o, old, now) -> redraw());
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        open(session.historyProperty().get());
    }

    private void open(RunHistory history) {
        answer.set(null);
        RunLayout next = history == null ? null : history.layout();
        layout.set(next);
        if (next != null) {
            seed.set(RobustQuestion.ALL);
            baseline.set(next.baseline());
            settings.open(next);
        }
        redraw();
        measuring.open();
    }

    /** Works out the radii of the model as it is now. */
    public void certify() {
        measuring.certify();
    }

    /** Attacks the model as it is now, and works out its radii where these are older. */
    public void attack() {
        measuring.attack();
    }

    private void compute() {
        if (layout.get() != null && (measuring.radii() != null || measuring.attacks() != null)) {
            summing.ask(new RobustQuestion(layout.get(), measuring.radii(), measuring.attacks(), seed.get()));
        }
    }

    private void computed(RobustAnswer found) {
        answer.set(found);
        found.question().available().ifPresent(settings::atMost);
        redraw();
    }

    /** Steps come with every frame, but what is said of them seldom changes. */
    private void redrawWhereOlder() {
        if (!stale().equals(drawnStale)) {
            redraw();
        }
    }

    private void redraw() {
        drawnStale = stale();
        revision.set(revision.get() + 1);
    }

    /** Indices of the arms that are shown. */
    List<Integer> arms() {
        RunLayout of = layout.get();
        return of == null
                ? List.of()
                : IntStream.range(0, of.arms().size())
                        .filter(arm -> visibility.isVisible(of.arms().get(arm)))
                        .boxed()
                        .toList();
    }

    /** The curves; null before anything is known. */
    @Nullable
    RobustCurves curves(@Nullable String attack, Set<String> hiddenKinds) {
        return answer.get() == null ? null : new RobustCurves(answer.get(), arms(), attack, hiddenKinds);
    }

    /** The table at a radius; null before anything is known. */
    @Nullable
    RobustTable table(double radius) {
        return answer.get() == null ? null : new RobustTable(answer.get(), radius, baseline.get());
    }

    /** Radii at which accuracies can be given: those that were attacked, else those that would be. */
    List<Double> radiusChoices() {
        if (answer.get() != null && !answer.get().attackedRadii().isEmpty()) {
            return answer.get().attackedRadii();
        }
        return settings.problemProperty().get().isEmpty()
                ? RadiusText.parse(settings.radiiProperty().get())
                : List.of();
    }

    /** Hands samples over by their radius. */
    RadiusHandover handover() {
        return handover;
    }

    /** What is shown, one line. */
    String caption() {
        return answer.get() == null ? "" : RobustWords.caption(answer.get(), noiseWords());
    }

    /** What noise the test split is under. */
    private String noiseWords() {
        return NoiseText.under(session.experimentProperty().get());
    }

    /** What the kinds of radii mean, and what would give better ones. */
    String advice() {
        return answer.get() == null
                ? ""
                : RobustWords.advice(answer.get(), session.experimentProperty().get());
    }

    /** Why something is pale; empty where nothing is. */
    String stale() {
        RunHistory history = session.historyProperty().get();
        return answer.get() == null || history == null || history.size() == 0
                ? ""
                : RobustWords.stale(
                        answer.get().question(),
                        session.trainedTo(),
                        session.stateProperty().get() == RunState.TRAINING);
    }

    AttackSettings settings() {
        return settings;
    }

    /** Index of the arm that differences are measured against. */
    IntegerProperty baselineProperty() {
        return baseline;
    }

    /** Index of the seed that is shown, or {@link RobustQuestion#ALL}. */
    IntegerProperty seedProperty() {
        return seed;
    }

    ArmVisibility visibility() {
        return visibility;
    }

    /** Layout of the current run; null without one. */
    ReadOnlyObjectProperty<RunLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** What is known; null before anything is. */
    ReadOnlyObjectProperty<RobustAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Counts up whenever what is to be drawn is another. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether anybody looks. */
    public BooleanProperty showingProperty() {
        return measuring.showingProperty();
    }

    /** The radii that are worked out. */
    UnderWay certifying() {
        return measuring.certification();
    }

    /** The attack that is made. */
    UnderWay attacking() {
        return measuring.attackUnderWay();
    }

    /** Why something could not be done, one sentence; empty where nothing is wrong. */
    ObservableStringValue problemProperty() {
        return problem;
    }

    /** What is going on, or to be done, where there are no radii. */
    ObservableStringValue withoutRadiiProperty() {
        return withoutRadii;
    }

    /** What to do next; empty as soon as there is something to see. */
    ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
