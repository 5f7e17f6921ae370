package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.figure.line.LineFigure;
import mnl.lab.report.ResultColumn;
import mnl.lab.report.ResultColumns;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The comparison in numbers: every arm's metrics under a chosen noise, and the tests against a baseline. */
public final class ResultsViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final Executor background;
    private final Inquiry<NoiseChoice, Measured> measuring;
    private final Shares shares;
    private final ObservableStringValue nothingYet;
    private final ReadOnlyObjectWrapper<RunLayout> layout = new ReadOnlyObjectWrapper<>(this, "layout");
    private final ObjectProperty<NoiseChoice> noise = new SimpleObjectProperty<>(this, "noise", NoiseChoice.OWN);
    private final IntegerProperty baseline = new SimpleIntegerProperty(this, "baseline");
    private final ObservableSet<String> chosen = FXCollections.observableSet();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private List<ResultColumn> columns = List.of();
    private @Nullable ResultData data;
    private NoiseChoice shown = NoiseChoice.OWN;

    private record Measured(NoiseChoice noise, ResultData data) {}

    /**
     * @param session the current run
     * @param visibility arms that are left out
     * @param background for computing
     * @param fxThread brings answers back
     * @param nanoTime the clock
     */
    public ResultsViewModel(
            RunSession session,
            ArmVisibility visibility,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.visibility = visibility;
        this.background = background;
        Subject model = new CurrentModel(session);
        this.shares = new Shares(session, model, fxThread, this::add);
        this.measuring = new Inquiry<>(this::measure, fxThread, this::measured)
                .following(model, nanoTime, noise::get)
                .saying(Failures::ofEvaluation);
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        session.stateProperty().addListener((o, old, now) -> askForShares());
        noise.addListener((o, old, now) -> {
            shares.cancel();
            measuring.again();
        });
        baseline.addListener((o, old, now) -> redraw());
        chosen.addListener((SetChangeListener<String>) change -> {
            redraw();
            askForShares();
        });
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        open(session.historyProperty().get());
    }

    private void open(RunHistory history) {
        shares.cancel();
        data = null;
        RunLayout next = history == null ? null : history.layout();
        List<ResultColumn> nextColumns = next == null ? List.of() : ResultColumns.of(next.modalities());
        if (next != null && !nextColumns.equals(columns)) {
            columns = nextColumns;
            noise.set(NoiseChoice.OWN);
            chosen.clear();
            chosen.addAll(ResultColumns.usual(next.modalities()));
        }
        if (next != null) {
            baseline.set(next.baseline());
        }
        layout.set(next);
        redraw();
    }

    private CompletableFuture<Measured> measure(NoiseChoice asked, DoubleConsumer progress) {
        RunLayout of = layout.get();
        EvaluationRequest request = new EvaluationRequest(Split.TEST, noiseOf(asked));
        return session.evaluate(request)
                .thenApplyAsync(evaluation -> new Measured(asked, ResultData.of(of, evaluation)), background);
    }

    private List<NoiseSpec> noiseOf(NoiseChoice choice) {
        Experiment experiment = session.experimentProperty().get();
        var info = session.sourceProperty().get().info();
        List<NoiseKind> usual = experiment.activeModalities().stream()
                .map(modality -> NoiseSweep.usualKind(modality, info))
                .toList();
        return choice.noise(experiment, usual);
    }

    private void measured(Measured found) {
        shares.giveUp();
        data = found.data();
        shown = found.noise();
        redraw();
        askForShares();
    }

    private boolean isTraining() {
        return session.stateProperty().get() == RunState.TRAINING;
    }

    private boolean wantsShares() {
        return columns.stream()
                .anyMatch(column -> column.group().equals(ResultColumns.SHAPLEY) && chosen.contains(column.name()));
    }

    /** They take one evaluation for every subset of modalities, so they wait until the training rests. */
    private void askForShares() {
        if (isTraining()) {
            shares.giveUp();
        } else if (data != null && wantsShares() && !data.metrics().has(Contributions.IMBALANCE)) {
            shares.start(layout.get(), data.epoch(), new EvaluationRequest(Split.TEST, noiseOf(shown)));
        }
    }

    private void add(Contributions found) {
        data = Objects.requireNonNull(data).with(found.metrics());
        redraw();
    }

    /** Stops measuring the modalities' shares; the other metrics stay. */
    public void cancelShares() {
        shares.stop();
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** The table as it is now; null before the first evaluation. */
    @Nullable
    ResultTable table() {
        return data == null
                ? null
                : new ResultTable(
                        data.metrics(),
                        columns.stream()
                                .filter(column -> chosen.contains(column.name()))
                                .toList(),
                        Set.copyOf(visibility.hidden()),
                        baseline.get());
    }

    /** Reliability diagrams of the arms that are shown. */
    @Nullable
    LineFigure reliability() {
        ResultTable table = table();
        return table == null ? null : Reliability.figure(Objects.requireNonNull(data), table.arms());
    }

    /** The table as text; null where there is none. */
    @Nullable
    TableText copied() {
        ResultTable now = table();
        return now == null ? null : new TableText(now, caption());
    }

    /** What the table shows, one sentence. */
    String caption() {
        RunLayout of = layout.get();
        if (data == null || of == null) {
            return "";
        }
        String under = shown.sentence(of.modalities(), noiseOf(shown));
        String epoch = EpochText.of(data.epoch());
        if (of.seeds().size() == 1) {
            return Texts.together(under, Texts.of("results.results-view-model.epoch-one-seed-no", epoch));
        }
        return Texts.together(
                under,
                Texts.of(
                        "results.results-view-model.epoch-mean-95-interval",
                        epoch,
                        of.over(),
                        ArmName.of(of.arms().get(baseline.get())),
                        of.pairedBy()),
                of.note(),
                Objects.requireNonNull(table()).gaps());
    }

    /** Every column that there can be. */
    List<ResultColumn> columns() {
        return new ArrayList<>(columns);
    }

    /** Names of the columns that are wanted. */
    public ObservableSet<String> chosen() {
        return chosen;
    }

    /** The noise that the arms are compared under. */
    ObjectProperty<NoiseChoice> noiseProperty() {
        return noise;
    }

    /** Index of the arm that differences are measured against. */
    public IntegerProperty baselineProperty() {
        return baseline;
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** Layout of the current run; null without one. */
    public ReadOnlyObjectProperty<RunLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** Counts up whenever the table is another one. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return measuring.showingProperty();
    }

    /** Whether an evaluation is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return measuring.workingProperty();
    }

    /** How many of the evaluations that the shares need are done, 0 to 1; negative while none are made. */
    public ReadOnlyDoubleProperty sharesProgressProperty() {
        return shares.progressProperty();
    }

    /** Why there is no newer evaluation, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return measuring.problemProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
