package mnl.ui.regions;

import java.util.List;
import mnl.experiment.DatasetSpec.ClassPair;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose to look at.
 *
 * @param pair the two classes; null for those that are looked at first
 * @param arms by index, from the left; none for those that are shown first
 * @param seedIndex which seed
 */
record RegionChoice(@Nullable ClassPair pair, List<Integer> arms, int seedIndex) {
    static final RegionChoice NONE = new RegionChoice(null, List.of(), 0);

    RegionChoice {
        arms = List.copyOf(arms);
    }

    RegionChoice with(ClassPair other) {
        return new RegionChoice(other, arms, seedIndex);
    }

    RegionChoice with(List<Integer> others) {
        return new RegionChoice(pair, others, seedIndex);
    }

    RegionChoice withSeed(int other) {
        return new RegionChoice(pair, arms, other);
    }

    /** These two after one of them is another one; they swap where it was the other. */
    static List<Integer> swapped(List<Integer> two, int place, int chosen) {
        if (two.size() < 2) {
            return List.of(chosen);
        }
        int kept = two.get(1 - place) == chosen ? two.get(place) : two.get(1 - place);
        return place == 0 ? List.of(chosen, kept) : List.of(kept, chosen);
    }
}
