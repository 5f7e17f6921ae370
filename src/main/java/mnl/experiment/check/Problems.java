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

    /** Whether a field is fine by what was found so far. */
    boolean isFine(String path) {
        return found.stream().noneMatch(problem -> problem.path().equals(path));
    }
}
