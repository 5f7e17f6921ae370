package mnl.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import mnl.analysis.run.ModelParameters;
import mnl.engine.TrainingEngine;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.engine.Engines;
import org.jspecify.annotations.Nullable;

/** This program and whoever is compared with it, at one case after another. */
public final class Contest {
    private final Engines engines;
    private final TrainingEngine engine;
    private final BenchSettings settings;
    private final @Nullable Peers peers;
    private final @Nullable OlderPrograms older;

    /**
     * @param engines made the engine
     * @param engine this program's
     * @param settings how long
     * @param peers other libraries; null for none
     * @param older older programs; null for none
     */
    public Contest(
            Engines engines,
            TrainingEngine engine,
            BenchSettings settings,
            @Nullable Peers peers,
            @Nullable OlderPrograms older) {
        this.engines = engines;
        this.engine = engine;
        this.settings = settings;
        this.peers = peers;
        this.older = older;
    }

    /**
     * Measures a case.
     *
     * @param ticks told how many works there will be, gives what is to be notified of each
     */
    public List<CaseOutcome> measure(BenchCase each, IntFunction<Runnable> ticks) {
        List<CaseOutcome> outcomes = new ArrayList<>();
        List<Agreement> agreements = agreements(each);
        List<Entrant> entrants = new ArrayList<>(List.of(new OwnWork(engine, each.work())));
        try {
            if (peers != null) {
                entrants.addAll(peers.entrants(each, begins(each.work())));
            }
            List<CaseOutcome.Row> rows = rows(entrants, ticks);
            // Only now is the native library certainly loaded, which an engine does behind those who open it.
            ProductLimit limit = ProductLimit.of(each.work(), engines);
            outcomes.add(new CaseOutcome(each, rows, limit, agreements));
        } finally {
            entrants.forEach(Entrant::close);
        }
        if (older != null) {
            for (OlderPrograms.Race race : older.races(each)) {
                outcomes.add(new CaseOutcome(race.measured(), rows(race.entrants(), ticks), null, List.of()));
            }
        }
        return outcomes;
    }

    private List<CaseOutcome.Row> rows(List<Entrant> entrants, IntFunction<Runnable> ticks) {
        return new CaseRun(entrants, ticks.apply((settings.rounds() + 1) * entrants.size())).rows(settings.rounds());
    }

    private List<Agreement> agreements(BenchCase each) {
        if (peers == null || peers.present().isEmpty()) {
            return List.of();
        }
        BenchWork small = each.small();
        List<float[]> ours = TimedRun.losses(engine, small.experiment(), small.source());
        return peers.agreements(each, small, begins(small), ours);
    }

    private ModelParameters begins(BenchWork work) {
        return TimedRun.begins(engine, work.experiment(), work.source());
    }
}
