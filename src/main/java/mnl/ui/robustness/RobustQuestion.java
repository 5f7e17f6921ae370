package mnl.ui.robustness;

import java.util.OptionalInt;
import mnl.analysis.run.RunLayout;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown.
 *
 * @param layout of the run
 * @param radii null before they are known
 * @param attacks null without any
 * @param seed index of a seed, or {@link #ALL}
 */
record RobustQuestion(
        RunLayout layout,
        @Nullable RadiiFound radii,
        @Nullable AttacksFound attacks,
        int seed) {
    /** In place of a seed's index. */
    static final int ALL = -1;

    /** How many test samples there are, as far as that is known. */
    OptionalInt available() {
        if (radii != null) {
            return OptionalInt.of(radii.samples());
        }
        if (attacks == null) {
            return OptionalInt.empty();
        }
        int asked = attacks.request().samples();
        return asked == 0 || asked > attacks.samples() ? OptionalInt.of(attacks.samples()) : OptionalInt.empty();
    }

    /** How many samples are looked at, from the first one on: where there are attacks, those that were attacked. */
    int samples() {
        return attacks == null ? radii == null ? 0 : radii.samples() : attacks.samples();
    }
}
