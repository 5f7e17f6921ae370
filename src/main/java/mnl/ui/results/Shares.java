package mnl.ui.results;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.SerialEvaluations;
import mnl.engine.SubsetRequests;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;

/** Measures the modalities' shares, subset by subset, until it is stopped. Belongs to the FX thread. */
final class Shares {

    /**
     * Shares to measure.
     *
     * @param layout of the run
     * @param epoch of the model that they are to be of; of a model that moves on meanwhile there are none
     * @param whole the evaluation of all modalities together
     */
    private record Question(RunLayout layout, double epoch, EvaluationRequest whole) {}

    private record Answer(Question question, List<Evaluation> evaluations) {
        boolean isOfOneModel() {
            return evaluations.stream().allMatch(each -> each.measurement().epoch() == question.epoch());
        }
    }

    private final SerialEvaluations serial;
    private final Inquiry<Question, Answer> inquiry;
    private boolean stopped;

    /**
     * @param session is asked
     * @param model the current one
     * @param fxThread brings answers back
     * @param found receives the shares
     */
    Shares(RunSession session, Subject model, Executor fxThread, Consumer<Contributions> found) {
        this.serial = new SerialEvaluations(
                request -> CompletableFuture.completedFuture(request).thenComposeAsync(session::evaluate, fxThread));
        this.inquiry = new Inquiry<Question, Answer>(this::measure, fxThread, answer -> {
                    if (answer.isOfOneModel()) {
                        found.accept(
                                SubsetRequests.contributions(answer.question().layout(), answer.evaluations()));
                    }
                })
                .about(model);
    }

    private CompletableFuture<Answer> measure(Question question, DoubleConsumer progress) {
        List<EvaluationRequest> requests = SubsetRequests.of(question.layout(), question.whole());
        CompletableFuture<List<Evaluation>> series = new CompletableFuture<>();
        serial.all(requests, series, done -> progress.accept((double) done / requests.size()));
        return Inquiry.cancelling(series.thenApply(answers -> new Answer(question, answers)), series);
    }

    /**
     * Starts, unless it is under way, was stopped by the user, or has no meaning for this run.
     *
     * @param epoch of the model that the shares are to be of
     * @param whole the evaluation of all modalities together
     */
    void start(RunLayout layout, double epoch, EvaluationRequest whole) {
        if (!stopped && !inquiry.workingProperty().get() && SubsetRequests.make(layout)) {
            inquiry.ask(new Question(layout, epoch, whole));
        }
    }

    /** Gives up what is under way; whatever was stopped may start again. */
    void cancel() {
        stopped = false;
        giveUp();
    }

    /** Gives up what is under way, since the model or the noise is another one; a stop stays one. */
    void giveUp() {
        inquiry.cancel();
    }

    /** The user has enough of it, until something else is asked. */
    void stop() {
        stopped = true;
        giveUp();
    }

    /** 0 to 1 while they are measured, negative otherwise. */
    ReadOnlyDoubleProperty progressProperty() {
        return inquiry.progressProperty();
    }
}
