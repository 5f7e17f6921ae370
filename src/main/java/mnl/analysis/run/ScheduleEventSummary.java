package mnl.analysis.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * After how many epochs a rule of the schedule acted on the seeds of an arm.
 *
 * @param arm the arm by index
 * @param what what it did
 * @param nth how often it had done so before; only a learning rate is reduced more than once
 * @param seeds number of seeds that it was done to so often
 * @param mean mean epoch of these seeds
 * @param earliest their smallest epoch
 * @param latest their largest epoch
 */
public record ScheduleEventSummary(int arm, What what, int nth, int seeds, double mean, int earliest, int latest) {

    /** What a rule may do, with the epoch of a replica's best weights on its own. */
    public enum What {
        GUIDANCE_BEGAN,
        RATE_REDUCED,
        BEST,
        STOPPED
    }

    /** The summaries of the events so far, arm by arm. */
    public static List<ScheduleEventSummary> of(RunLayout layout, List<ScheduleEvent> events) {
        List<ScheduleEventSummary> all = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            for (What what : What.values()) {
                List<List<Integer>> perSeed = perSeed(layout, arm, what, events);
                int most = perSeed.stream().mapToInt(List::size).max().orElse(0);
                for (int nth = 0; nth < most; nth++) {
                    all.add(of(arm, what, nth, perSeed));
                }
            }
        }
        return all;
    }

    private static ScheduleEventSummary of(int arm, What what, int nth, List<List<Integer>> perSeed) {
        int[] epochs = perSeed.stream()
                .filter(of -> of.size() > nth)
                .mapToInt(of -> of.get(nth))
                .sorted()
                .toArray();
        double mean = IntStream.of(epochs).average().orElse(Double.NaN);
        return new ScheduleEventSummary(arm, what, nth, epochs.length, mean, epochs[0], epochs[epochs.length - 1]);
    }

    private static List<List<Integer>> perSeed(RunLayout layout, int arm, What what, List<ScheduleEvent> events) {
        return IntStream.range(0, layout.seeds().size())
                .map(seed -> layout.replica(arm, seed))
                .mapToObj(replica -> events.stream()
                        .filter(each -> each.replica() == replica && each.kind() == kind(what))
                        .map(each -> what == What.BEST ? (int) each.value() : each.epoch())
                        .sorted(Comparator.naturalOrder())
                        .toList())
                .toList();
    }

    private static ScheduleEvent.Kind kind(What what) {
        return switch (what) {
            case GUIDANCE_BEGAN -> ScheduleEvent.Kind.GUIDANCE_BEGAN;
            case RATE_REDUCED -> ScheduleEvent.Kind.RATE_REDUCED;
            case BEST, STOPPED -> ScheduleEvent.Kind.STOPPED;
        };
    }
}
