package mnl.cli.bench;

import java.util.ArrayList;
import java.util.List;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.engine.EngineSettings;
import mnl.engine.TrainingEngine;
import mnl.lab.bench.Measure;
import mnl.lab.bench.Measures;
import mnl.lab.bench.Outcome;
import mnl.lab.bench.TimePair;
import mnl.lab.engine.Engines;

/** Takes the ratios of this program's own ways: batched or one by one, guided or not. */
final class DesignRatios {
    private static final int EPOCHS = 8;
    private static final int ROUNDS = 7;
    private static final int QUICK_EPOCHS = 4;
    private static final int QUICK_ROUNDS = 3;

    private final Terminal terminal;
    private final Engines engines;
    private final List<Measure> measures;
    private final int rounds;

    DesignRatios(Terminal terminal, Engines engines, TrainingEngine engine, boolean quick) {
        this.terminal = terminal;
        this.engines = engines;
        measures = new Measures(engine, this::threads, quick ? QUICK_EPOCHS : EPOCHS).all();
        rounds = quick ? QUICK_ROUNDS : ROUNDS;
    }

    /** A first round that is not counted, then all measures in turn, so that a slow minute meets them all. */
    List<Outcome> measure() {
        List<List<TimePair>> samples = new ArrayList<>();
        measures.forEach(measure -> samples.add(new ArrayList<>()));
        int total = (rounds + 1) * measures.size();
        try (Progress progress = Progress.on(terminal, total, "Measuring", "sample")) {
            for (int i = 0; i < total; i++) {
                int round = i / measures.size();
                int which = i % measures.size();
                TimePair sample = measures.get(which).once().take(round % 2 != 0);
                if (round > 0) {
                    samples.get(which).add(sample);
                }
                progress.at(i + 1.0, 0);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < samples.size(); m++) {
            outcomes.add(new Outcome(measures.get(m), samples.get(m)));
        }
        return outcomes;
    }

    private TrainingEngine threads(int count) {
        return engines.with(new EngineSettings(count)).open(new UnpackingNotice(terminal));
    }
}
