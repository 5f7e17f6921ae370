package mnl.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mnl.experiment.check.Problem;
import org.jspecify.annotations.Nullable;

/** Brings what is wrong to the fields that it is about; a field hears of its own problems only. */
public final class FieldMessages {
    private final Set<Follower> followers = new LinkedHashSet<>();
    private List<Problem> problems = List.of();

    private static final class Follower {
        private final Predicate<String> fields;
        private final Consumer<String> show;
        private @Nullable String shown;

        Follower(Predicate<String> fields, Consumer<String> show) {
            this.fields = fields;
            this.show = show;
        }

        void show(List<Problem> problems) {
            String text = problems.stream()
                    .filter(problem -> fields.test(problem.path()))
                    .map(Problem::message)
                    .collect(Collectors.joining("\n"));
            if (!text.equals(shown)) {
                shown = text;
                show.accept(text);
            }
        }
    }

    /**
     * Tells the messages of some fields, now and whenever they change.
     *
     * @param fields whether a path is one of them
     * @param show given the messages, a line for each; an empty text where there are none
     * @return ends it
     */
    public Runnable follow(Predicate<String> fields, Consumer<String> show) {
        Follower follower = new Follower(fields, show);
        followers.add(follower);
        follower.show(problems);
        return () -> followers.remove(follower);
    }

    /** Brings these problems to their fields. */
    public void publish(List<Problem> found) {
        problems = List.copyOf(found);
        new ArrayList<>(followers).forEach(follower -> follower.show(problems));
    }

    /** Problems of fields that nobody follows, and so nobody shows. */
    public List<Problem> unheard(List<Problem> found) {
        return found.stream()
                .filter(problem -> followers.stream().noneMatch(follower -> follower.fields.test(problem.path())))
                .toList();
    }

    /** How many fields are told. */
    public int followers() {
        return followers.size();
    }
}
