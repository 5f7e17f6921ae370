package mnl.engine.attack;

import java.util.List;
import java.util.function.IntPredicate;

/** Which modalities an attack moves. */
final class Movable {
    private Movable() {}

    /**
     * One flag per modality.
     *
     * @param wanted names of those that are to be moved; empty = all that can be
     * @param modalities names of those that take part
     * @param continuous which of them can be moved a little
     * @throws IllegalArgumentException with a sentence when one of those wanted cannot be moved, or none can
     */
    static boolean[] of(List<String> wanted, List<String> modalities, IntPredicate continuous) {
        boolean[] moved = new boolean[modalities.size()];
        for (String name : wanted) {
            int m = modalities.indexOf(name);
            if (m < 0) {
                throw new IllegalArgumentException("The run has no modality \"" + name + "\" to attack: choose from "
                        + String.join(", ", modalities) + ".");
            }
            if (!continuous.test(m)) {
                throw new IllegalArgumentException("The modality \"" + name
                        + "\" cannot be attacked by small steps, for its encoder reads symbols: choose another one.");
            }
            moved[m] = true;
        }
        boolean any = !wanted.isEmpty();
        for (int m = 0; wanted.isEmpty() && m < moved.length; m++) {
            moved[m] = continuous.test(m);
            any |= moved[m];
        }
        if (!any) {
            throw new IllegalArgumentException(
                    "No modality of this run can be attacked by small steps, for all their encoders read symbols.");
        }
        return moved;
    }
}
