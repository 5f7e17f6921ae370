package mnl.lab.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mnl.analysis.run.RunLayout;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.FinalEvaluation;
import mnl.engine.StrongWeakChoice;
import mnl.engine.TrainingRun;

/** Measures the model of a run that is over under conditions, on the thread that calls. */
public final class ModelEvaluation {
    private final TrainingRun run;
    private final RunLayout layout;
    private final DataSource source;

    /**
     * @param run whose model is measured
     * @param layout how its replicas are laid out
     * @param source its data
     */
    public ModelEvaluation(TrainingRun run, RunLayout layout, DataSource source) {
        this.run = run;
        this.layout = layout;
        this.source = source;
    }

    /**
     * Measures under each condition; strong and weak modality are those of the run.
     *
     * @param requests by what the conditions are called
     * @param each is given each condition's name and answer as soon as it is there
     * @throws IllegalArgumentException with the engine's sentence where it refuses a request
     */
    public List<MeasuredCondition> measure(
            Map<String, EvaluationRequest> requests, BiConsumer<String, Evaluation> each) {
        StrongWeakChoice choice = Causes.await(new FinalEvaluation(run, source, Runnable::run).choice(layout));
        List<MeasuredCondition> measured = new ArrayList<>();
        requests.forEach((name, request) -> {
            Evaluation evaluation = Causes.await(run.evaluate(request));
            measured.add(
                    new MeasuredCondition(name, request, evaluation.measurement(), choice.results(layout, evaluation)));
            each.accept(name, evaluation);
        });
        return measured;
    }
}
