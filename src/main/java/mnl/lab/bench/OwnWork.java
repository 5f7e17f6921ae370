package mnl.lab.bench;

import java.util.Collections;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingRun;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.Stopwatch;
import mnl.lab.bench.work.Used;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** This program at a work, by the road that its window and its commands take, too. */
final class OwnWork implements Entrant {
    /** So little that the work stays the same, and enough that no answer is one that was given before. */
    private static final double NEXT_SEVERITY = 1e-3;

    private final TrainingEngine engine;
    private final BenchWork work;
    private @Nullable TrainingRun trained;
    private int asked;

    OwnWork(TrainingEngine engine, BenchWork work) {
        this.engine = engine;
        this.work = work;
    }

    @Override
    public String name() {
        return Texts.of("bench.own-work.this-program");
    }

    @Override
    public Used take() {
        return switch (work.task()) {
            case TRAINING -> timed().training();
            case RUN -> timed().whole();
            case EVALUATION -> evaluation();
        };
    }

    private Timing timed() {
        return TimedRun.of(engine, work.experiment(), work.source());
    }

    private Used evaluation() {
        TrainingRun asking = trained;
        if (asking == null) {
            asking = TimedRun.finished(engine, work.experiment(), work.source());
            trained = asking;
        }
        NoiseSpec noise = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, work.severity() + NEXT_SEVERITY * asked++, 1);
        int modalities = work.modalities().size();
        EvaluationRequest request = new EvaluationRequest(Split.TEST, Collections.nCopies(modalities, noise));
        Stopwatch watch = Stopwatch.started();
        asking.evaluate(request.forMetrics()).join();
        return watch.read();
    }

    @Override
    public void close() {
        TrainingRun last = trained;
        trained = null;
        if (last != null) {
            last.close();
        }
    }
}
