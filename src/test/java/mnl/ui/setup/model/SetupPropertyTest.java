package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of edits, form, experiment and Run button agree. A failure prints the seed and the shortest sequence
 * that still fails; {@code -Dsetup.seeds=N} tries N further ones.
 */
class SetupPropertyTest {
    private static final int EDITS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void formExperimentAndRunAgreeAfterAnyEdits(long seed) {
        play(seed);
    }

    @Test
    void furtherSeeds() {
        for (long seed = 100; seed < 100 + Long.getLong("setup.seeds", 0); seed++) {
            play(seed);
        }
    }

    private static void play(long seed) {
        List<SetupEdit> edits = SetupEdit.sequence(seed, EDITS);
        Optional<Throwable> failure = failure(edits);
        if (failure.isPresent()) {
            List<SetupEdit> shortest = shrink(edits);
            Throwable left = failure(shortest).orElseThrow();
            fail(
                    "seed " + seed + ": "
                            + left + "\nafter\n"
                            + shortest.stream().map(SetupEdit::toString).collect(Collectors.joining("\n")),
                    left);
        }
    }

    private static Optional<Throwable> failure(List<SetupEdit> edits) {
        SetupInvariants setup = new SetupInvariants(new SetupDriver());
        Throwable[] inListener = new Throwable[1];
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> inListener[0] = thrown);
        try {
            for (SetupEdit edit : edits) {
                setup.check(edit);
                if (inListener[0] != null) {
                    return Optional.of(inListener[0]);
                }
            }
            return setup.settled();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }

    /** Takes out whatever is not needed for a failure. */
    private static List<SetupEdit> shrink(List<SetupEdit> failing) {
        List<SetupEdit> shortest = new ArrayList<>(failing);
        for (int size = shortest.size() / 2; size >= 1; size /= 2) {
            for (int from = 0; from + size <= shortest.size(); ) {
                List<SetupEdit> without = new ArrayList<>(shortest);
                without.subList(from, from + size).clear();
                if (failure(without).isPresent()) {
                    shortest = without;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }
}
