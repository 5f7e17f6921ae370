package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.analysis.run.RunLayout;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.experiment.FusionRule;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.EmptyState;
import mnl.ui.session.LastAsked;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;

/** The noise lab: what every arm of the current run does under noise that the user dials. */
public final class NoiseViewModel {
    /** Evaluations of a run that goes on may take this part of the engine's time. */
    private static final int REST = 4;

    private final RunSession session;
    private final ArmVisibility visibility;
    private final LongSupplier nanoTime;
    private final NoiseEvaluator slider;
    private final NoiseEvaluator sweep;
    private final NoiseDials dials = new NoiseDials(this::turned);
    private final CurveUnderWay curve = new CurveUnderWay();
    private final SampleViewModel sample;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final StringProperty curveColumn = new SimpleStringProperty(this, "curveColumn", NoiseResult.FUSED);
    private final ReadOnlyObjectWrapper<NoiseResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final LastAsked asked;
    private long askedAt;
    private long rest;
    private long answeredAt;

    /**
     * @param session the current run
     * @param visibility arms that are left out
     * @param background for computing and reading signals
     * @param fxThread brings answers back
     * @param nanoTime the clock
     */
    public NoiseViewModel(
            RunSession session,
            ArmVisibility visibility,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.asked = new LastAsked(session);
        this.visibility = visibility;
        this.nanoTime = nanoTime;
        this.slider = new NoiseEvaluator(session, background, fxThread, NoiseResult::of, this::answered);
        this.sweep = new NoiseEvaluator(session, background, fxThread, NoiseResult::accuraciesOf, this::swept);
        this.sample = new SampleViewModel(session, background, fxThread);
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        session.epochProperty().addListener((o, old, now) -> moveOn());
        session.measurementsProperty().addListener((o, old, now) -> moveOn());
        session.stateProperty().addListener((o, old, now) -> moveOn());
        showing.addListener((o, old, now) -> lookAgain());
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        curveColumn.addListener((o, old, now) -> redraw());
        open(session.historyProperty().get());
    }

    private void open(RunHistory history) {
        curve.clear();
        result.set(null);
        problem.set("");
        working.set(false);
        rest = 0;
        asked.forget();
        dials.open(session);
        curveColumn.set(curveColumns().contains(curveColumn.get()) ? curveColumn.get() : NoiseResult.FUSED);
        sample.open(dials.get());
        redraw();
        lookAgain();
    }

    private void turned() {
        ask();
        sample.refresh();
    }

    /** Sets every dial to the noise that the experiment evaluates under. */
    public void reset() {
        dials.turnAll(NoiseDial::reset);
    }

    /** Sets every dial to no noise. */
    public void clean() {
        dials.turnAll(dial -> dial.severityProperty().set(0));
    }

    private void lookAgain() {
        sample.showingProperty().set(showing.get());
        if (!showing.get()) {
            leave();
        } else if (result.get() == null) {
            ask();
        } else {
            moveOn();
        }
    }

    private void leave() {
        if (curve.runningProperty().get()) {
            curve.clear();
        }
    }

    private void ask() {
        if (showing.get()
                && !dials.get().isEmpty()
                && session.measurementsProperty().get() > 0) {
            asked.now();
            askedAt = nanoTime.getAsLong();
            working.set(true);
            slider.ask(dials.request());
        }
    }

    /** The run has moved on: looks again when nothing else is asked, and while it trains only now and then. */
    private void moveOn() {
        if (session.measurementsProperty().get() == 0) {
            return;
        }
        boolean rested = nanoTime.getAsLong() - answeredAt >= rest;
        if (showing.get() && asked.isPast() && slider.isIdle() && (rested || !isTraining())) {
            if (!isTraining()) {
                curve.clear();
            }
            ask();
        } else if (slider.isIdle() && result.get() != null) {
            drawCurveWhileIdle();
        }
    }

    private boolean isTraining() {
        return session.stateProperty().get() == RunState.TRAINING;
    }

    private void answered(NoiseEvaluator.Answer answer) {
        answeredAt = nanoTime.getAsLong();
        rest = REST * (answeredAt - askedAt);
        problem.set(answer.failure() == null ? "" : answer.failure());
        if (answer.result() != null) {
            result.set(answer.result());
            redraw();
        }
        working.set(!slider.isIdle());
        if (!isTraining()) {
            moveOn();
        } else if (slider.isIdle()) {
            sweepOn();
        }
    }

    private void drawCurveWhileIdle() {
        boolean wanted = showing.get() && !isTraining() && dials.moved() != null;
        boolean current = curve.isAbout(dials, dials.moved()) && curve.reaches(session.trainedTo());
        if (wanted && !current && problem.get().isEmpty()) {
            curve.begin(dials, dials.moved());
            redraw();
        }
        sweepOn();
    }

    /** Draws the curve of this modality anew, also while training goes on. */
    public void drawCurve(NoiseDial dial) {
        dials.setMoved(dial);
        curve.begin(dials, dial);
        redraw();
        sweepOn();
    }

    private void sweepOn() {
        EvaluationRequest next = curve.next();
        if (next != null && slider.isIdle() && sweep.isIdle() && showing.get()) {
            sweep.ask(next);
        }
    }

    private void swept(NoiseEvaluator.Answer answer) {
        if (answer.result() == null) {
            curve.cancel();
            problem.set(answer.failure());
        } else {
            curve.take(answer.request(), answer.result());
            redraw();
        }
        sweepOn();
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** What the curve can be of. */
    public List<String> curveColumns() {
        List<String> columns = new ArrayList<>(List.of(NoiseResult.FUSED));
        dials.get().forEach(dial -> columns.add(dial.modality()));
        return columns;
    }

    /** The figures of what is known now. */
    public NoiseFigures figures() {
        return new NoiseFigures(layout(), visibility.hidden(), result.get(), curve, curveColumn.get());
    }

    /** The modality that was turned last; null while there is none. */
    public NoiseDial moved() {
        return dials.moved();
    }

    /** Layout of the current run; null without one. */
    public RunLayout layout() {
        RunHistory history = session.historyProperty().get();
        return history == null ? null : history.layout();
    }

    public CurveUnderWay curve() {
        return curve;
    }

    public SampleViewModel sample() {
        return sample;
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** One dial per modality that takes part; new ones for every run. */
    public ReadOnlyObjectProperty<List<NoiseDial>> dialsProperty() {
        return dials.listProperty();
    }

    /** What fuses the logits of every arm in place of its own fusion; null for its own. Rules that need no training only. */
    public ObjectProperty<FusionRule> fusionProperty() {
        return dials.fusionProperty();
    }

    /** What the curve's accuracy is of, one of {@link #curveColumns}. */
    public StringProperty curveColumnProperty() {
        return curveColumn;
    }

    /** The newest evaluation; null before the first. */
    ReadOnlyObjectProperty<NoiseResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why there is no newer evaluation, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer to the dials is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
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
