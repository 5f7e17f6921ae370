package mnl.ui.story;

import java.util.function.IntSupplier;

/** A class that is chosen after the first epoch, once more when the model has settled, and is held from then on. */
final class HeldClass {
    private double epoch = -1;
    private int held;

    /**
     * The class at an epoch.
     *
     * @param settles epoch from which on the model has settled
     * @param best the class that would be chosen now
     */
    int at(double now, double settles, IntSupplier best) {
        boolean holds = epoch >= settles || (epoch >= 1 && now < settles);
        if (!holds) {
            held = best.getAsInt();
            epoch = now;
        }
        return held;
    }
}
