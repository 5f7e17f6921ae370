package mnl.ui.story;

import java.util.ArrayList;
import java.util.List;
import mnl.lab.story.StoryArms;

/**
 * What the story is told of.
 *
 * @param arms of both pictures of arms
 * @param chosen whether the user chose the arms of the maps
 * @param target the class whose teaching is shown; -1 for the one that shows most
 */
record StoryChoice(StoryArms arms, boolean chosen, int target) {
    /** The arms of the margin maps, by index, from the left. */
    List<Integer> maps() {
        return arms.maps();
    }

    /** Other arms where the user has not chosen any. */
    StoryChoice unlessChosen(StoryArms usual) {
        return chosen ? this : new StoryChoice(usual, false, target);
    }

    /** The user's arms in the maps. */
    StoryChoice with(List<Integer> maps) {
        return new StoryChoice(new StoryArms(maps, true, arms.teaching()), true, target);
    }

    /** Another arm in one map; the two swap where it was in the other one. */
    StoryChoice with(int map, int arm) {
        List<Integer> changed = new ArrayList<>(maps());
        int there = changed.indexOf(arm);
        if (there >= 0) {
            changed.set(there, changed.get(map));
        }
        changed.set(map, arm);
        return with(changed);
    }

    StoryChoice withTarget(int other) {
        return new StoryChoice(arms, chosen, other);
    }
}
