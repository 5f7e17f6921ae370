package mnl.engine.djl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TeamBudgetTest {
    private static final long MILLI = 1_000_000;

    private final TeamBudget budget = new TeamBudget();

    @Test
    void aTeamThatGainsGoesOn() {
        assertTrue(budget.allows());
        for (int i = 0; i < 100; i++) {
            budget.divided(MILLI, MILLI / 10, 5, 10);
            assertTrue(budget.allows());
        }
    }

    @Test
    void aLossIsEarnedBackByWorkingAlone() {
        // Six parts took 6 ms, ten would have taken 10, and 14 were waited for the other four: 10 ms lost.
        budget.divided(6 * MILLI, 14 * MILLI, 6, 10);
        for (int i = 0; i < 199; i++) {
            assertFalse(budget.allows());
            budget.alone(MILLI);
        }
        budget.alone(MILLI + MILLI / 10);
        assertTrue(budget.allows());
    }

    @Test
    void whatWasGainedPaysForALossButNotForManyOnes() {
        for (int i = 0; i < 1000; i++) {
            budget.divided(5 * MILLI, 0, 5, 10);
        }
        budget.divided(6 * MILLI, 13 * MILLI, 6, 10);
        assertTrue(budget.allows());
        budget.divided(6 * MILLI, 13 * MILLI, 6, 10);
        assertFalse(budget.allows());
    }

    @Test
    void whatTheOthersDidAllOfSaysNothing() {
        budget.divided(0, 50 * MILLI, 0, 10);
        assertTrue(budget.allows());
    }
}
