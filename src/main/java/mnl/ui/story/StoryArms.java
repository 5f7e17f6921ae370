package mnl.ui.story;

import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.Arm;

/** Which arms the story tells of where nobody chose any. */
final class StoryArms {
    private static final int MOST_ROWS = 4;

    private StoryArms() {}

    /** The two that part: "be the same" beside "what not to be", else the first two. */
    static List<String> pair(List<String> arms) {
        if (arms.containsAll(List.of(Arm.FORCED.name(), Arm.MNL.name()))) {
            return List.of(Arm.FORCED.name(), Arm.MNL.name());
        }
        return arms.stream().limit(2).toList();
    }

    /** The pair that hardly parts, one click away; empty where the run has not both. */
    static List<String> otherPair(List<String> arms) {
        List<String> other = List.of(Arm.NONE.name(), Arm.ALL_CLASS.name());
        return arms.containsAll(other) ? other : List.of();
    }

    /** Those whose teaching differs, as far as the run has them; else the first. */
    static List<String> teaching(List<String> arms) {
        List<String> known = Stream.of(Arm.NONE, Arm.ALL_CLASS, Arm.FORCED, Arm.MNL)
                .map(Arm::name)
                .filter(arms::contains)
                .toList();
        return known.size() >= 2 ? known : arms.stream().limit(MOST_ROWS).toList();
    }
}
