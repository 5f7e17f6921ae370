package mnl.analysis.story;

import java.util.stream.IntStream;

/**
 * How many margins a run may leave behind: of so many samples, at so many of its measurements. Samples are thinned first,
 * evenly; where even few of them are too many, measurements are left out.
 *
 * @param samples which samples of the test split, ascending
 * @param stride a frame is taken at every measurement whose number, counted from 0, is a multiple of it, and at the last one
 *     that is planned
 */
public record MarginBudget(int[] samples, int stride) {
    private static final long BYTES = 64L << 20;
    private static final int FEWEST = 500;

    /**
     * The budget of a run.
     *
     * @param arms that are trained
     * @param modalities M
     * @param available samples of the first seed's test split
     * @param frames measurements that are planned
     */
    public static MarginBudget of(int arms, int modalities, int available, int frames) {
        long eachFrame = BYTES / Float.BYTES / Math.max(1, (long) arms * modalities);
        long inAll = Math.max(1, eachFrame / Math.max(1, frames));
        int kept = (int) Math.min(available, Math.max(FEWEST, inAll));
        int[] samples = IntStream.range(0, kept)
                .map(i -> (int) ((long) i * available / kept))
                .toArray();
        long stride = Math.max(1, ((long) kept * frames + eachFrame - 1) / eachFrame);
        return new MarginBudget(samples, (int) Math.min(Integer.MAX_VALUE, stride));
    }
}
