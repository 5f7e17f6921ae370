package mnl.ui.runs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mnl.experiment.ArmName;
import mnl.lab.library.RunEntry;

/**
 * Which runs are wanted.
 *
 * @param words each of them stands in the run's name, data, arms, tags or note, in whatever case; empty = any run
 * @param data what its data are called; empty = any
 * @param arm code of an arm that takes part; empty = any
 * @param state word of its state; empty = any
 * @param tag one of its tags; empty = any
 */
record RunFilter(String words, String data, String arm, String state, String tag) {
    static final RunFilter NONE = new RunFilter("", "", "", "", "");

    boolean accepts(RunEntry run) {
        return (data.isEmpty() || data.equals(run.data()))
                && (arm.isEmpty() || run.arms().contains(arm))
                && (state.isEmpty() || state.equals(RunWords.state(run)))
                && (tag.isEmpty() || run.labels().tags().contains(tag))
                && hasWords(run);
    }

    private boolean hasWords(RunEntry run) {
        String text = Stream.of(
                        List.of(run.name(), run.data(), run.labels().note()),
                        run.arms(),
                        run.arms().stream().map(ArmName::of).toList(),
                        run.labels().tags())
                .flatMap(List::stream)
                .reduce("", (all, next) -> all + "\n" + next)
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
