package mnl.lab.bench;

import java.util.List;

/**
 * Times of the window's thread, in milliseconds.
 *
 * @param millis sorted; one at least
 */
public record WindowTimes(List<Double> millis) {
    private static final double MOST = 0.95;

    public WindowTimes {
        millis = millis.stream().sorted().toList();
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("A window that was used has had a pulse.");
        }
    }

    public double median() {
        return millis.get(millis.size() / 2);
    }

    /** 95 of 100 are no longer than this. */
    public double most() {
        return millis.get((int) Math.ceil(MOST * millis.size()) - 1);
    }

    public double largest() {
        return millis.get(millis.size() - 1);
    }
}
