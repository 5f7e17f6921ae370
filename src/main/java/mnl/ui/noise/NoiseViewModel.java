package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.experiment.FusionRule;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;
import org.jspecify.annotations.Nullable;

/** The noise lab: what every arm of the current run does under noise that the user dials. */
public final class NoiseViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final Executor background;
    private final Inquiry<EvaluationRequest, NoiseResult> slider;
    private final Inquiry<EvaluationRequest, NoiseResult> sweep;
    private final NoiseDials dials = new NoiseDials(this::turned);
    private final CurveUnderWay curve = new CurveUnderWay();
    private final SampleViewModel sample;
    private final ObservableStringValue nothingYet;
    private final StringProperty curveColumn = new SimpleStringProperty(this, "curveColumn", NoiseResult.FUSED);
    private final ReadOnlyObjectWrapper<NoiseResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ObservableStringValue problem;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

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
        this.visibility = visibility;
        this.background = background;
        Subject model = new CurrentModel(session);
        this.slider = asking(NoiseResult::of, fxThread, this::answered).following(model, nanoTime, this::request);
        this.sweep = asking(NoiseResult::accuraciesOf, fxThread, this::swept).about(model);
        this.problem = Inquiry.problemOf(slider, sweep);
        this.sample = new SampleViewModel(session, background, fxThread);
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        model.whenMoved(this::drawCurveWhileIdle);
        slider.workingProperty().addListener((o, old, now) -> drawCurveWhileIdle());
        sweep.workingProperty().addListener((o, old, now) -> sweepOn());
        showingProperty().addListener((o, old, now) -> lookAgain());
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        curveColumn.addListener((o, old, now) -> redraw());
        open(session.historyProperty().get());
    }

    private Inquiry<EvaluationRequest, NoiseResult> asking(
            BiFunction<Evaluation, RunLayout, NoiseResult> workOut, Executor fxThread, Consumer<NoiseResult> answer) {
        return new Inquiry<EvaluationRequest, NoiseResult>(
                        (request, progress) -> {
                            RunLayout layout = layout();
                            return session.evaluate(request)
                                    .thenApplyAsync(evaluation -> workOut.apply(evaluation, layout), background);
                        },
                        fxThread,
                        answer)
                .saying(Failures::ofEvaluation);
    }

    private @Nullable EvaluationRequest request() {
        return dials.get().isEmpty() ? null : dials.request();
    }

    private void open(RunHistory history) {
        curve.clear();
        result.set(null);
        dials.open(session);
        curveColumn.set(curveColumns().contains(curveColumn.get()) ? curveColumn.get() : NoiseResult.FUSED);
        sample.open(dials.get());
        redraw();
    }

    private void turned() {
        slider.again();
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
        boolean showing = showingProperty().get();
        sample.showingProperty().set(showing);
        if (!showing && curve.runningProperty().get()) {
            curve.clear();
        }
        drawCurveWhileIdle();
    }

    private boolean isTraining() {
        return session.stateProperty().get() == RunState.TRAINING;
    }

    private void answered(NoiseResult answer) {
        if (!sweep.problemProperty().get().isEmpty()) {
            sweep.cancel();
        }
        result.set(answer);
        redraw();
    }

    /** Unless somebody asks something else, and the run has a model that stays as it is. */
    private void drawCurveWhileIdle() {
        if (!isTraining() && !curve.reaches(session.trainedTo())) {
            curve.clear();
        }
        if (result.get() == null || slider.workingProperty().get()) {
            return;
        }
        NoiseDial moved = dials.moved();
        boolean wanted =
                showingProperty().get() && !isTraining() && problem.get().isEmpty();
        if (moved != null && wanted && !curve.isAbout(dials, moved)) {
            begin(moved);
        }
        sweepOn();
    }

    /** Draws the curve of this modality anew, also while training goes on. */
    public void drawCurve(NoiseDial dial) {
        dials.setMoved(dial);
        begin(dial);
        sweepOn();
    }

    private void begin(NoiseDial dial) {
        curve.begin(dials, dial);
        sweep.cancel();
        redraw();
    }

    private void sweepOn() {
        if (!sweep.problemProperty().get().isEmpty()) {
            curve.cancel();
        }
        EvaluationRequest next = curve.next();
        boolean idle =
                !slider.workingProperty().get() && !sweep.workingProperty().get();
        if (next != null && idle && showingProperty().get()) {
            sweep.ask(next);
        }
    }

    private void swept(NoiseResult answer) {
        curve.take(answer);
        redraw();
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
    public @Nullable NoiseDial moved() {
        return dials.moved();
    }

    /** Layout of the current run; null without one. */
    public @Nullable RunLayout layout() {
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
        return slider.showingProperty();
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
    public ObservableStringValue problemProperty() {
        return problem;
    }

    /** Whether an answer to the dials is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return slider.workingProperty();
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
