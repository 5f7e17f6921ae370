package mnl.lab.bench;

import java.util.List;

/**
 * How the window of a program that trains kept its beat while it was used.
 *
 * @param run what was trained
 * @param gaps milliseconds from each pulse of the window to the next
 * @param slowest what was done before the longest of them
 * @param epochs how many of them came to the window
 * @param lost how many epochs that were trained did not
 */
public record WindowUse(String run, List<Double> gaps, String slowest, int epochs, int lost) {
    private static final double MOST = 0.95;

    public WindowUse {
        gaps = gaps.stream().sorted().toList();
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("A window that was used has had a pulse.");
        }
    }

    public double median() {
        return gaps.get(gaps.size() / 2);
    }

    /** 95 of 100 gaps are no longer than this. */
    public double mostGaps() {
        return gaps.get((int) Math.ceil(MOST * gaps.size()) - 1);
    }

    public double largest() {
        return gaps.get(gaps.size() - 1);
    }
}
