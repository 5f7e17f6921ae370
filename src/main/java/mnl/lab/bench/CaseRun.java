package mnl.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.lab.bench.work.Used;

/** Has everybody do a work in turn, so that a slow minute meets them all; first one way round, then the other. */
final class CaseRun {
    private final List<Entrant> entrants;
    private final Runnable afterEach;

    /**
     * @param entrants who; this program first
     * @param afterEach notified of every work that is done
     */
    CaseRun(List<Entrant> entrants, Runnable afterEach) {
        this.entrants = List.copyOf(entrants);
        this.afterEach = afterEach;
    }

    /** What everybody took, in the order of the entrants; a first round is not counted. */
    List<CaseOutcome.Row> rows(int rounds) {
        List<List<Used>> samples = new ArrayList<>();
        entrants.forEach(entrant -> samples.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < entrants.size(); i++) {
                int which = round % 2 == 0 ? i : entrants.size() - 1 - i;
                Used sample = entrants.get(which).take();
                if (round > 0) {
                    samples.get(which).add(sample);
                }
                afterEach.run();
            }
        }
        return IntStream.range(0, entrants.size())
                .mapToObj(i -> new CaseOutcome.Row(entrants.get(i).name(), samples.get(i)))
                .toList();
    }
}
