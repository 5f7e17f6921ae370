package mnl.lab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.lab.library.RunName;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Short names of runs that are compared, each once, that say what differs and nothing else: all of it where that is little, else
 * as few settings as tell the runs apart, without what more than half of the runs have in common. Data and versions count where
 * settings do not; runs with the same configuration are told apart by their names, or else by when they were started.
 */
final class AutomaticLabels {
    private static final String BETWEEN = " · ";

    /** So many settings are read at a glance. */
    private static final int FEW = 2;

    private final List<ComparedRun> runs;
    private final List<ConfigurationRow> chosen = new ArrayList<>();

    private AutomaticLabels(List<ComparedRun> runs) {
        this.runs = runs;
    }

    /** One for each run. */
    static List<String> of(List<ComparedRun> runs, List<ConfigurationRow> rows) {
        AutomaticLabels labels = new AutomaticLabels(runs);
        List<ConfigurationRow> settings =
                rows.stream().filter(row -> !row.origin()).toList();
        if (settings.size() <= FEW) {
            labels.chosen.addAll(settings);
        } else {
            labels.choose(settings);
        }
        labels.choose(rows.stream().filter(ConfigurationRow::origin).toList());
        return labels.unique();
    }

    /** Adds what divides the runs most, until nothing divides them further. */
    private void choose(List<ConfigurationRow> from) {
        List<ConfigurationRow> left = new ArrayList<>(from);
        while (groups(null) < runs.size() && !left.isEmpty()) {
            ConfigurationRow best = left.stream()
                    .min(Comparator.<ConfigurationRow>comparingInt(row -> -groups(row))
                            .thenComparing(ConfigurationRow::lacking)
                            .thenComparingInt(row -> row.terms().stream()
                                    .mapToInt(String::length)
                                    .sum()))
                    .orElseThrow();
            left.remove(best);
            if (groups(best) > groups(null)) {
                chosen.add(best);
            }
        }
    }

    /** How many runs can be told apart by what is chosen, and by one more. */
    private int groups(@Nullable ConfigurationRow more) {
        return (int) IntStream.range(0, runs.size())
                .mapToObj(run -> {
                    List<String> terms = terms(run);
                    if (more != null) {
                        terms.add(more.terms().get(run));
                    }
                    return terms;
                })
                .distinct()
                .count();
    }

    private List<String> terms(int run) {
        List<String> terms = new ArrayList<>();
        chosen.forEach(row -> terms.add(row.terms().get(run)));
        return terms;
    }

    /** What a run does not have in common with most of them. */
    private List<String> unusual(int run) {
        List<String> terms = new ArrayList<>();
        for (ConfigurationRow row : chosen) {
            String own = row.terms().get(run);
            long same = row.terms().stream().filter(own::equals).count();
            if (2 * same <= runs.size()) {
                terms.add(own);
            }
        }
        return terms;
    }

    private List<String> unique() {
        List<String> labels = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            List<String> unusual = unusual(run);
            labels.add(
                    unusual.isEmpty() && chosen.size() > FEW
                            ? Texts.of("compare.labels.as-most")
                            : String.join(BETWEEN, unusual.isEmpty() ? terms(run) : unusual));
        }
        add(labels, runs.stream().map(ComparedRun::name).toList());
        add(
                labels,
                runs.stream()
                        .map(run -> RunName.time(run.contents().info().started()))
                        .toList());
        add(
                labels,
                IntStream.rangeClosed(1, runs.size()).mapToObj(String::valueOf).toList());
        return List.copyOf(labels);
    }

    /** Adds something to the labels that more than one run has, where that tells them apart. */
    private static void add(List<String> labels, List<String> more) {
        Map<String, List<Integer>> same = new HashMap<>();
        for (int run = 0; run < labels.size(); run++) {
            same.computeIfAbsent(labels.get(run), label -> new ArrayList<>()).add(run);
        }
        for (List<Integer> group : same.values()) {
            boolean helps = new HashSet<>(group.stream().map(more::get).toList()).size() == group.size();
            if (group.size() > 1 && helps) {
                group.forEach(run -> labels.set(
                        run, labels.get(run).isEmpty() ? more.get(run) : labels.get(run) + BETWEEN + more.get(run)));
            }
        }
    }
}
