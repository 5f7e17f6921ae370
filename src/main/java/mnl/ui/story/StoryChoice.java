package mnl.ui.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What the story is told of.
 *
 * @param arms of the panels of the margin map, by index; one or two
 * @param target the class whose teaching is shown; -1 for the one that shows most
 */
record StoryChoice(List<Integer> arms, int target) {
    StoryChoice {
        arms = List.copyOf(arms);
    }

    /**
     * The first choice of a run.
     *
     * @param names of its arms
     * @param wanted the arms that the user wanted before, by name; they count where the run has all of them
     */
    static StoryChoice of(List<String> names, List<String> wanted) {
        List<String> shown = !wanted.isEmpty() && names.containsAll(wanted) ? wanted : StoryArms.pair(names);
        return new StoryChoice(shown.stream().map(names::indexOf).toList(), -1);
    }

    /** Another arm in a panel; the two swap where it was in the other one. */
    StoryChoice with(int panel, int arm) {
        List<Integer> changed = new ArrayList<>(arms);
        int there = changed.indexOf(arm);
        if (there >= 0) {
            changed.set(there, changed.get(panel));
        }
        changed.set(panel, arm);
        return new StoryChoice(changed, target);
    }

    /** Whether these are the arms, by name. */
    boolean isOf(List<String> names, List<String> shown) {
        return arms.stream().map(names::get).toList().equals(shown);
    }

    StoryChoice withTarget(int other) {
        return new StoryChoice(arms, other);
    }
}
