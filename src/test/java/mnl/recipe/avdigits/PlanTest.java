package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Plan plan = Plan.of(1);

    @Test
    void everyFoldHas44OfEachDigit() {
        Map<String, Long> counts = plan.samples().stream()
                .collect(Collectors.groupingBy(sample -> sample.fold() + "/" + sample.digit(), Collectors.counting()));
        assertEquals(50, counts.size());
        counts.forEach((cell, count) -> assertEquals(44, count, cell));
    }

    @Test
    void samplesHaveVoicesAndFontsOfTheirFold() {
        for (SamplePlan sample : plan.samples()) {
            assertTrue(
                    plan.voices().get(sample.fold()).contains(sample.utterance().voice()));
            assertTrue(plan.faces().get(sample.fold()).contains(sample.face()));
            assertTrue(sample.utterance().wordsPerMinute() >= 140
                    && sample.utterance().wordsPerMinute() <= 230);
            assertTrue(sample.utterance().pitch() >= 0 && sample.utterance().pitch() <= 99);
        }
    }

    @Test
    void noVoiceAndNoFontIsUsedMuchMoreThanTheOthersOfItsFold() {
        assertEvenly(sample -> sample.utterance().voice());
        assertEvenly(sample -> sample.face().family());
    }

    @Test
    void everyFoldHasEveryWordInEveryLanguage() {
        Map<String, Long> counts = plan.samples().stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.fold() + "/" + sample.digit() + sample.language(), Collectors.counting()));
        assertEquals(150, counts.size());
        // 44 draws from three languages: 14.7 on average with a standard deviation of 3.1.
        counts.forEach((cell, count) -> assertTrue(count >= 3 && count <= 28, cell + ": " + count));
        assertEquals(
                29, plan.samples().stream().map(SamplePlan::word).distinct().count());
    }

    @Test
    void aPlanFollowsFromItsSeed() {
        assertEquals(plan, Plan.of(1));
        assertNotEquals(plan, Plan.of(2));
    }

    private void assertEvenly(Function<SamplePlan, String> what) {
        for (int fold = 0; fold < Plan.FOLDS; fold++) {
            int wanted = fold;
            Map<String, Long> counts = plan.samples().stream()
                    .filter(sample -> sample.fold() == wanted)
                    .collect(Collectors.groupingBy(what, Collectors.counting()));
            long most =
                    counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            long least =
                    counts.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            assertTrue(most - least <= 10, "fold " + fold + ": " + counts);
        }
    }
}
