package mnl.engine.train;

import mnl.analysis.run.RunLayout;
import mnl.words.Texts;

/** A replica whose loss or logits are no longer numbers. The message is for the user. */
final class DivergenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DivergenceException(String message) {
        super(message);
    }

    /**
     * Checks one metric per replica.
     *
     * @param values [R]
     * @param epoch the epoch under way, counted from 1
     * @throws DivergenceException naming the first replica whose value is infinite or not a number
     */
    static void check(float[] values, RunLayout layout, int epoch) {
        int seeds = layout.seeds().size();
        for (int r = 0; r < values.length; r++) {
            if (!Float.isFinite(values[r])) {
                throw new DivergenceException(Texts.of(
                        "train.divergence-exception.training-diverged-in-epoch",
                        epoch,
                        layout.trained().get(r / seeds),
                        layout.seeds().get(r % seeds)));
            }
        }
    }
}
