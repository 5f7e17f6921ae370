package mnl.lab.bench;

import java.util.List;

/**
 * What one kind of change costs a window of charts.
 *
 * @param change what was changed
 * @param redraws how many charts were drawn again, all rounds together
 * @param milliseconds of processor time that the window's thread took, from each change to the end of the frame that shows it
 */
public record RedrawTimes(String change, long redraws, List<Double> milliseconds) {
    public RedrawTimes {
        milliseconds = milliseconds.stream().sorted().toList();
        if (milliseconds.isEmpty()) {
            throw new IllegalArgumentException("Times need at least one round.");
        }
    }

    /** Charts drawn again for one change. */
    public double redrawsPerChange() {
        return (double) redraws / milliseconds.size();
    }

    public double median() {
        return milliseconds.get(milliseconds.size() / 2);
    }

    public double least() {
        return milliseconds.get(0);
    }

    public double most() {
        return milliseconds.get(milliseconds.size() - 1);
    }
}
