package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.recipe.avdigits.picture.FontFaces;
import mnl.recipe.avdigits.sound.EspeakVoices;
import org.junit.jupiter.api.Test;

class FoldAssignmentTest {

    @Test
    void voicesAndFontsAreAllDealtOnceWithRelativesTogether() {
        check(EspeakVoices.groups(), 78);
        check(FontFaces.groups(), 49);
    }

    @Test
    void theSeedDecidesWhoIsWhere() {
        assertEquals(
                FoldAssignment.deal(EspeakVoices.groups(), 5, Rng.of(3, "voices")),
                FoldAssignment.deal(EspeakVoices.groups(), 5, Rng.of(3, "voices")));
        assertTrue(!FoldAssignment.deal(EspeakVoices.groups(), 5, Rng.of(3, "voices"))
                .equals(FoldAssignment.deal(EspeakVoices.groups(), 5, Rng.of(4, "voices"))));
    }

    private static <T> void check(List<List<T>> groups, int count) {
        List<List<T>> shares = FoldAssignment.deal(groups, 5, Rng.of(1, "test"));
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
