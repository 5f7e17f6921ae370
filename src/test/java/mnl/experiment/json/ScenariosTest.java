package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.experiment.Arm;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void theDefaultComesFirst() {
        assertEquals("blind-spot", Scenarios.byDefault().name());
        assertEquals(Scenarios.byDefault(), Scenarios.all().get(0));
        assertEquals(
                Scenarios.names(), Scenarios.all().stream().map(Scenario::name).toList());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> Scenarios.byName("blindspot"))
                .getMessage();
        assertTrue(message.startsWith("There is no scenario \"blindspot\": choose from blind-spot, "), message);
    }

    @Test
    void commentariesAreTwoOrThreeSentencesWithoutMeasuredNumbers() {
        for (Scenario scenario : Scenarios.all()) {
            long sentences = scenario.commentary().chars().filter(c -> c == '.').count()
                    - scenario.commentary().split("\\d\\.\\d", -1).length
                    + 1;
            assertTrue(sentences >= 2 && sentences <= 3, scenario.name() + ": " + sentences);
            assertFalse(scenario.commentary().matches(".*\\d\\s*(%|points|percent).*"), scenario.name());
        }
    }

    @Test
    void everyScenarioTrainsTheFiveArmsOnEightSeedsOrTwiceOnEachOfTheFiveFoldsOfAvDigits() {
        for (Scenario scenario : Scenarios.all()) {
            assertEquals(Arm.STANDARD, scenario.experiment().arms(), scenario.name());
            int seeds = scenario.name().startsWith("av-digits") ? 10 : 8;
            assertEquals(new SeedRange(0, seeds), scenario.experiment().seeds(), scenario.name());
        }
    }
}
