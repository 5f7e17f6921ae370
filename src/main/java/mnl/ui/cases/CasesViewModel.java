package mnl.ui.cases;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.Arm;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Who is right: the correctness cases of every arm, and what becomes of the samples from one arm to another. */
public final class CasesViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final SelectedSamples selected;
    private final ComparedModalities compared;
    private final Executor background;
    private final Inquiry<EvaluationRequest, CaseData> predicting;
    private final Inquiry<CaseQuestion, CaseAnswer> counting;
    private final ObservableStringValue nothingYet;
    private final ReadOnlyObjectWrapper<RunLayout> layout = new ReadOnlyObjectWrapper<>(this, "layout");
    private final ReadOnlyObjectWrapper<CaseQuestion> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyObjectWrapper<CaseAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ObservableStringValue problem;
    private @Nullable CaseData data;

    /**
     * @param session the current run
     * @param visibility arms that are left out
     * @param selected receives the samples that are picked
     * @param compared the strong and the weak modality, the same in all views
     * @param background for computing
     * @param fxThread brings answers back
     * @param nanoTime the clock
     */
    public CasesViewModel(
            RunSession session,
            ArmVisibility visibility,
            SelectedSamples selected,
            ComparedModalities compared,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.visibility = visibility;
        this.selected = selected;
        this.compared = compared;
        this.background = background;
        Subject model = new CurrentModel(session);
        this.counting = Inquiry.<CaseQuestion, CaseAnswer>inBackground(
                        asked -> CaseAnswer.of(Objects.requireNonNull(data), asked), background, fxThread, answer::set)
                .about(model)
                .saying(failure -> Texts.of(
                        "cases.cases-view-model.the-cases-could-not",
                        Failures.sentence(failure, String.valueOf(failure))));
        this.predicting = new Inquiry<>(this::predict, fxThread, this::predicted)
                .following(model, nanoTime, this::request)
                .saying(Failures::ofEvaluation);
        this.problem = Inquiry.problemOf(predicting, counting);
        ObservableStringValue waiting = EmptyState.of(session);
        this.nothingYet = Bindings.createStringBinding(() -> sentence(waiting.get()), waiting, layout);
        session.historyProperty().addListener((o, old, now) -> open(now));
        compared.chosenProperty().addListener((o, old, now) -> {
            if (now != null) {
                ask(q -> withPair(q, now));
            }
        });
        open(session.historyProperty().get());
    }

    private String sentence(String waiting) {
        boolean single = waiting.isEmpty()
                && layout.get() != null
                && layout.get().modalities().size() < 2;
        return single ? Texts.of("cases.cases-view-model.cases-compare-two-modalities") : waiting;
    }

    private void open(RunHistory history) {
        data = null;
        answer.set(null);
        question.set(null);
        layout.set(history == null ? null : history.layout());
        if (history != null && history.layout().modalities().size() > 1) {
            List<String> arms = history.layout().arms();
            int from = Math.max(0, arms.indexOf(Arm.ALL_CLASS.name()));
            int mnl = arms.indexOf(Arm.MNL.name());
            int to = mnl >= 0 && mnl != from ? mnl : from == arms.size() - 1 ? 0 : arms.size() - 1;
            question.set(new CaseQuestion(new StrongWeak(0, 1), from, to, CaseQuestion.ALL, FusedOutcomes.Basis.BOTH));
        }
    }

    /** Null where the run has one modality only. */
    private @Nullable EvaluationRequest request() {
        return question.get() == null
                ? null
                : OwnNoise.request(session.experimentProperty().get(), Split.TEST);
    }

    private CompletableFuture<CaseData> predict(EvaluationRequest request, DoubleConsumer progress) {
        RunLayout of = layout.get();
        return compared.evaluate(of, request)
                .thenApplyAsync(found -> CaseData.of(of, found.evaluation(), found.byAccuracy()), background);
    }

    private void predicted(CaseData found) {
        data = found;
        if (compared.chosenProperty().get() == null) {
            question.set(withPair(question.get(), found.usual()));
        }
        counting.ask(question.get());
    }

    private void ask(UnaryOperator<CaseQuestion> change) {
        if (question.get() != null) {
            question.set(change.apply(question.get()));
            if (data != null) {
                counting.ask(question.get());
            }
        }
    }

    private static CaseQuestion withPair(CaseQuestion q, StrongWeak pair) {
        return new CaseQuestion(pair, q.from(), q.to(), q.seed(), q.basis());
    }

    /** Chooses the strong modality by index; where it was the weak one, the two swap. */
    public void chooseStrong(int modality) {
        if (question.get() != null) {
            StrongWeak now = question.get().pair();
            choose(new StrongWeak(modality, now.weak() == modality ? now.strong() : now.weak()));
        }
    }

    /** Chooses the weak modality by index; where it was the strong one, the two swap. */
    public void chooseWeak(int modality) {
        if (question.get() != null) {
            StrongWeak now = question.get().pair();
            choose(new StrongWeak(now.strong() == modality ? now.weak() : now.strong(), modality));
        }
    }

    private void choose(StrongWeak pair) {
        compared.chosenProperty().set(pair);
    }

    /** Chooses the arm that flows begin in. */
    public void chooseFrom(int arm) {
        ask(q -> new CaseQuestion(q.pair(), arm, q.to(), q.seed(), q.basis()));
    }

    /** Chooses the arm that flows end in. */
    public void chooseTo(int arm) {
        ask(q -> new CaseQuestion(q.pair(), q.from(), arm, q.seed(), q.basis()));
    }

    /** Chooses a seed by index, or {@link CaseQuestion#ALL}. */
    public void chooseSeed(int seed) {
        ask(q -> new CaseQuestion(q.pair(), q.from(), q.to(), seed, q.basis()));
    }

    /** Chooses whose case counts in the table of outcomes. */
    public void chooseBasis(FusedOutcomes.Basis basis) {
        ask(q -> new CaseQuestion(q.pair(), q.from(), q.to(), q.seed(), basis));
    }

    /** Picks the samples of a case under an arm. */
    public void pickCell(int arm, CorrectnessCase cell) {
        publish(new SamplePick(answer.get()).cell(arm, cell));
    }

    /** Picks the samples of a flow. */
    public void pickFlow(CorrectnessCase first, CorrectnessCase second) {
        publish(new SamplePick(answer.get()).flow(first, second));
    }

    /** Picks the samples of a case with an outcome. */
    public void pickOutcome(CorrectnessCase cell, FusedOutcome outcome) {
        publish(new SamplePick(answer.get()).outcome(cell, outcome));
    }

    private void publish(SampleSelection picked) {
        selected.selectionProperty().set(picked);
    }

    /** Indices of the arms that are not left out. */
    List<Integer> visibleArms() {
        RunLayout now = layout.get();
        return now == null
                ? List.of()
                : IntStream.range(0, now.arms().size())
                        .filter(arm -> visibility.isVisible(now.arms().get(arm)))
                        .boxed()
                        .toList();
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** The samples that were picked last, here or elsewhere. */
    public ReadOnlyObjectProperty<SampleSelection> selectionProperty() {
        return selected.selectionProperty();
    }

    /** Layout of the current run; null without one. */
    public ReadOnlyObjectProperty<RunLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** What is asked; null while there is nothing to ask about. */
    ReadOnlyObjectProperty<CaseQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The newest answer; null before the first. */
    ReadOnlyObjectProperty<CaseAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return predicting.showingProperty();
    }

    /** Whether an evaluation is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return predicting.workingProperty();
    }

    /** Why there is no newer answer, one sentence; empty where nothing is wrong. */
    public ObservableStringValue problemProperty() {
        return problem;
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
