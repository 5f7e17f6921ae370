package mnl.engine.train;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import mnl.analysis.region.RegionFrame;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.Pace;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** The handle on a run: commands come from any thread and are carried out on the engine's, between two steps. */
final class EngineRun implements TrainingRun {
    private final Experiment experiment;
    private final RunQuestions questions;
    private final RunTask task;

    /** As {@link RunTask}. */
    EngineRun(RunStart start, Consumer<TrainingEvent> listener, EngineThread thread) {
        experiment = start.experiment();
        questions = new RunQuestions(thread);
        task = new RunTask(start, listener, thread, questions);
    }

    /** What the engine's thread does for it. */
    RunTask task() {
        return task;
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public RunState state() {
        return task.state();
    }

    @Override
    public void pause() {
        task.command(RunControl::pause);
    }

    @Override
    public void resume() {
        task.command(RunControl::resume);
    }

    @Override
    public void stepBatch() {
        task.command(RunControl::stepBatch);
    }

    @Override
    public void stepEpoch() {
        task.command(RunControl::stepEpoch);
    }

    @Override
    public void cancel() {
        task.cancel();
    }

    @Override
    public void setPace(Pace newPace) {
        task.setPace(newPace);
    }

    @Override
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        return questions.evaluate(request);
    }

    @Override
    public CompletableFuture<RegionFrame> regions(RegionRequest request) {
        return questions.regions(request);
    }

    @Override
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        return questions.attack(request, progress);
    }

    @Override
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        return questions.certify(request, progress);
    }

    @Override
    public CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        return questions.gradients(question);
    }

    @Override
    public CompletableFuture<RunState> whenOver() {
        return task.over().copy();
    }

    @Override
    public void close() {
        questions.close();
        task.close();
    }
}
