package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.recipe.avdigits.picture.FontFaces;
import mnl.recipe.avdigits.sound.Voices;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void voicesAndFontsAreAllDealtOnceWithRelativesTogether() {
        check(Voices.groups(), 78);
        check(FontFaces.groups(), 49);
    }

    @Test
    void theDiceDecideWhoIsWhere() {
        assertEquals(
                Folds.deal(Voices.groups(), 5, Dice.of(3, "voices")),
                Folds.deal(Voices.groups(), 5, Dice.of(3, "voices")));
        assertTrue(!Folds.deal(Voices.groups(), 5, Dice.of(3, "voices"))
                .equals(Folds.deal(Voices.groups(), 5, Dice.of(4, "voices"))));
    }

    private static <T> void check(List<List<T>> groups, int count) {
        List<List<T>> shares = Folds.deal(groups, 5, Dice.of(1, "test"));
        Set<T> all = new HashSet<>();
        for (List<T> share : shares) {
            assertTrue(Math.abs(share.size() - count / 5.0) < 1, share.size() + " in a fold");
            all.addAll(share);
        }
        assertEquals(count, all.size());
        assertEquals(count, shares.stream().mapToInt(List::size).sum());
        for (List<T> group : groups) {
            assertEquals(
                    1,
                    shares.stream()
                            .filter(share -> group.stream().anyMatch(share::contains))
                            .count(),
                    group + " is torn apart");
        }
    }
}
