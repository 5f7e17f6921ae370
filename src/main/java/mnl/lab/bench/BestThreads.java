package mnl.lab.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.lab.bench.work.Used;
import mnl.words.Texts;

/**
 * Tries every number of threads twice, in turn, and goes on with the fastest. A number that takes much longer than another is given
 * up on the way: on a busy machine two threads that wait for one another take minutes.
 */
final class BestThreads implements Entrant {
    private static final int TRIES = 2;
    /** Most of the fastest time; every work is done once before its time is taken, and made before that. */
    private static final double GIVEN_UP = 4;

    /** Somebody's work that gives up after so many seconds. */
    interface Bounded {
        Used take(double within);
    }

    private final String name;
    private final Map<Integer, Bounded> byThreads;
    private int best;

    /**
     * @param name without the number of threads
     * @param byThreads the same work with each number of threads
     */
    BestThreads(String name, Map<Integer, Bounded> byThreads) {
        this.name = name;
        this.byThreads = new LinkedHashMap<>(byThreads);
    }

    @Override
    public String name() {
        return best == 0 ? name : Texts.of("bench.best-threads.name", name, best);
    }

    @Override
    public Used take() {
        if (best == 0) {
            return chosen();
        }
        return byThreads.getOrDefault(best, BestThreads::nobody).take(Double.POSITIVE_INFINITY);
    }

    private Used chosen() {
        Used least = nobody(0);
        for (int i = 0; i < TRIES; i++) {
            for (Map.Entry<Integer, Bounded> each : byThreads.entrySet()) {
                Used taken = each.getValue().take(GIVEN_UP * least.seconds());
                if (best == 0 || taken.seconds() < least.seconds()) {
                    least = taken;
                    best = each.getKey();
                }
            }
        }
        return least;
    }

    private static Used nobody(double within) {
        return new Used(Double.POSITIVE_INFINITY, Double.NaN);
    }
}
