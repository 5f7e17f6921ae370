package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceMode;
import org.jspecify.annotations.Nullable;

/**
 * Which arms the Story shows at first: for the margin maps "be the same" beside "what not to be", else the two that part most;
 * for who teaches whom one arm of every kind.
 *
 * @param maps indices of one or two arms
 * @param usual whether they are forced and mnl, as in every run that has both
 * @param teaching indices of the arms in the strip, from the top
 */
public record StoryArms(List<Integer> maps, boolean usual, List<Integer> teaching) {
    public StoryArms {
        maps = List.copyOf(maps);
        teaching = List.copyOf(teaching);
    }

    /**
     * The choice for a run.
     *
     * @param last the newest margins; null where there are none yet
     */
    public static StoryArms of(Experiment experiment, @Nullable MarginFrame last, StrongWeak pair) {
        List<Arm> arms = experiment.arms();
        OptionalInt forced = first(arms, StoryArms::isForced);
        OptionalInt masked = first(arms, arm -> arm.mode() == GuidanceMode.ALL_CLASS && !isForced(arm));
        OptionalInt mnl = first(arms, arm -> arm.mode() == GuidanceMode.NON_TARGET);
        OptionalInt none = first(arms, arm -> arm.mode() == GuidanceMode.NONE);
        OptionalInt pull = first(arms, arm -> arm.mode() == GuidanceMode.CE_ONLY);
        List<Integer> teaching = Stream.of(forced, masked, mnl, none)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
        boolean usual = forced.isPresent() && mnl.isPresent();
        return new StoryArms(
                usual ? List.of(forced.getAsInt(), mnl.getAsInt()) : apart(arms.size(), last, pair),
                usual,
                teaching.isEmpty() ? List.of(pull.orElse(0)) : teaching);
    }

    private static boolean isForced(Arm arm) {
        return arm.mode() == GuidanceMode.ALL_CLASS && arm.dominance() == DominanceRule.FIXED_PRIOR;
    }

    private static OptionalInt first(List<Arm> arms, Predicate<Arm> kind) {
        return IntStream.range(0, arms.size())
                .filter(i -> kind.test(arms.get(i)))
                .findFirst();
    }

    /** The arm that loses most of what only the weak modality has right, and the one that loses least, in their order. */
    private static List<Integer> apart(int arms, @Nullable MarginFrame last, StrongWeak pair) {
        if (arms == 1) {
            return List.of(0);
        }
        if (last == null) {
            return List.of(0, arms - 1);
        }
        int most = 0;
        int least = 0;
        double[] lost = new double[arms];
        for (int arm = 0; arm < arms; arm++) {
            lost[arm] = lost(last.map(arm, pair));
            most = lost[arm] > lost[most] ? arm : most;
            least = lost[arm] <= lost[least] ? arm : least;
        }
        List<Integer> chosen = new ArrayList<>(List.of(Math.min(most, least), Math.max(most, least)));
        return most == least ? List.of(0, arms - 1) : chosen;
    }

    private static double lost(MarginMap map) {
        int count = map.count(CorrectnessCase.FT);
        return count == 0 ? 0 : 1 - (double) map.kept(CorrectnessCase.FT) / count;
    }
}
