package mnl.analysis.cases;

import java.util.stream.IntStream;

/**
 * Where the samples of one seed go: from the correctness case of each under one arm to its case under another.
 *
 * <p>N[g][h] = number of samples i with case g under the first arm and case h under the second. Rows sum to the first
 * arm's counts, columns to the second's; the diagonal holds the samples that stay.
 */
public final class CaseFlow {
    private final CorrectnessCase[] from;
    private final CorrectnessCase[] to;
    private final int[][] counts;

    /** Cases of the same samples under two arms [n] each. */
    CaseFlow(CorrectnessCase[] from, CorrectnessCase[] to) {
        this.from = from;
        this.to = to;
        int cases = CorrectnessCase.values().length;
        counts = new int[cases][cases];
        for (int i = 0; i < from.length; i++) {
            counts[from[i].place()][to[i].place()]++;
        }
    }

    /** N as a copy [4][4], rows and columns in the order of {@link CorrectnessCase}. */
    public int[][] counts() {
        int[][] copy = new int[counts.length][];
        for (int g = 0; g < copy.length; g++) {
            copy[g] = counts[g].clone();
        }
        return copy;
    }

    /** Samples that go from one case to another. */
    public int count(CorrectnessCase first, CorrectnessCase second) {
        return counts[first.place()][second.place()];
    }

    /** Indices of the samples that go from one case to another, ascending. */
    public int[] samples(CorrectnessCase first, CorrectnessCase second) {
        return IntStream.range(0, from.length)
                .filter(i -> from[i] == first && to[i] == second)
                .toArray();
    }

    /** Samples whose case differs between the arms. */
    public int moved() {
        return (int)
                IntStream.range(0, from.length).filter(i -> from[i] != to[i]).count();
    }
}
