package mnl.engine.djl;

/**
 * Decides whether it pays to divide work. On a busy machine a thread that has taken a part may not be let run for a while, and everybody
 * waits for it: what that cost is earned back by working alone for twenty times as long, so that in the long run a team is not slower than one
 * thread by more than a twentieth. What a team gained pays for some of what it loses later.
 */
class TeamBudget {
    private static final int TWENTIETH = 20;

    /** A machine that was quiet for long may be busy now. */
    private static final long MOST_NANOS = 10_000_000;

    private long nanos;

    /** Whether the next work is to be divided. */
    boolean allows() {
        return nanos >= 0;
    }

    /** Work was done by one thread. */
    void alone(long took) {
        nanos += took / TWENTIETH;
    }

    /**
     * Work was divided.
     *
     * @param worked how long the calling thread took for its parts
     * @param waited how long it then waited for the others
     * @param own its parts
     * @param all parts in all
     */
    void divided(long worked, long waited, int own, int all) {
        if (own > 0) {
            double alone = (double) worked / own * all;
            nanos = Math.min(MOST_NANOS, nanos + (long) alone - worked - waited);
        }
    }
}
