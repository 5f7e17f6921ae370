package mnl.analysis.story;

import java.util.stream.IntStream;

/**
 * Which samples and which measurements the margins of a run are kept of, so that a film of them fits the memory. Where all of
 * them do not fit, samples are left out evenly, as far as {@value #FEWEST} of them; then measurements.
 *
 * @param samples index of each sample in the test split, ascending
 * @param every only every so many-th measured epoch; besides, the first and the last
 */
public record MarginBudget(int[] samples, int every) {
    /** What the margins of a whole run may take. */
    public static final long BYTES = 64L << 20;

    /** Fewer points are no picture. */
    public static final int FEWEST = 500;

    /**
     * The choice for a run.
     *
     * @param arms number of arms, references included
     * @param modalities M
     * @param size samples of the test split
     * @param frames measurements that are planned
     */
    public static MarginBudget of(int arms, int modalities, int size, int frames) {
        long perSample = (long) arms * (modalities * Float.BYTES + 1);
        long affordable = BYTES / (perSample * Math.max(1, frames));
        int kept = (int) Math.min(size, Math.max(FEWEST, affordable));
        long all = perSample * kept * frames;
        int[] samples = IntStream.range(0, kept)
                .map(i -> (int) ((long) i * size / kept))
                .toArray();
        return new MarginBudget(samples, (int) Math.max(1, (all + BYTES - 1) / BYTES));
    }

    /**
     * Whether the margins of a measurement are kept.
     *
     * @param epoch passes over the training split so far; those inside an epoch, which are asked for one by one, are
     * @param measureEvery epochs between two measurements
     * @param last whether nothing is trained any more
     */
    public boolean keeps(double epoch, int measureEvery, boolean last) {
        return last || epoch <= 1 || epoch != Math.rint(epoch) || Math.rint(epoch / measureEvery) % every == 0;
    }
}
