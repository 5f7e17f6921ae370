package mnl.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.StillRun;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** A {@link FakeEngine} that counts its runs; one of them may fail, or end the program after its last measurement. */
final class CountingEngine implements TrainingEngine {
    int starts;
    boolean closed;
    private int failing;
    private int ending;
    private RuntimeException end;

    /** @param start which run fails in its first epoch, from 1; 0 = none */
    void failsIn(int start) {
        failing = start;
        ending = 0;
    }

    /** @param start which run throws after its last measurement, before it is complete, from 1 */
    void endsIn(int start, RuntimeException thrown) {
        ending = start;
        end = thrown;
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        starts++;
        if (starts == ending) {
            TrainingRun run = new FakeEngine(-1).start(experiment, source, startPaused, listener);
            return new Ending(run, end);
        }
        return new FakeEngine(starts == failing ? 1 : -1).start(experiment, source, startPaused, listener);
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The program ends when the finished model is about to be evaluated. */
    private static final class Ending extends StillRun {
        private final TrainingRun run;
        private final RuntimeException end;

        Ending(TrainingRun run, RuntimeException end) {
            this.run = run;
            this.end = end;
        }

        @Override
        public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
            throw end;
        }

        @Override
        public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
            throw end;
        }

        @Override
        public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
            throw end;
        }

        @Override
        public Experiment experiment() {
            return run.experiment();
        }

        @Override
        public RunState state() {
            return run.state();
        }

        @Override
        public CompletableFuture<RunState> whenOver() {
            return run.whenOver();
        }
    }
}
