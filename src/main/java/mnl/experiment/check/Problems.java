package mnl.experiment.check;

import java.util.ArrayList;
import java.util.List;

/** Collects problems. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    List<Problem> found() {
        return List.copyOf(found);
    }

    void add(String path, String message) {
        found.add(new Problem(path, message));
    }

    void whole(String path, String what, long value, long low, long high) {
        if (value < low || value > high) {
            add(path, what + " must be a whole number from " + low + " to " + high + ", not " + value + ".");
        }
    }

    void within(String path, String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            add(path, what + " must be a number from " + plain(low) + " to " + plain(high) + ", not " + value + ".");
        }
    }

    void positive(String path, String what, double value, double high) {
        if (!(value > 0 && value <= high)) {
            add(path, what + " must be above 0 and at most " + plain(high) + ", not " + value + ".");
        }
    }

    /** Whether something is there; a problem is added where it is not. */
    boolean present(String path, String what, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            add(path, what + " is missing: choose one.");
            return false;
        }
        return true;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
