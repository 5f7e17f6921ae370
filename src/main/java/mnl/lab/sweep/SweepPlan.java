package mnl.lab.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.analysis.statistics.Folds;
import mnl.data.DataException;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.sweep.Cell;
import mnl.experiment.sweep.Expansion;
import mnl.experiment.sweep.Sweep;
import mnl.words.Texts;

/**
 * The cells of a sweep, each checked before anything is trained.
 *
 * @param jobs the cells that can be trained, with their data
 * @param problems what is wrong, one sentence each with the cells that it concerns; empty where the sweep can be trained
 * @param wrong number of cells that cannot be trained
 * @param advice what else the user should know
 */
public record SweepPlan(List<SweepJob> jobs, List<String> problems, long wrong, Set<String> advice) {
    private static final int CELLS_NAMED = 6;

    public SweepPlan {
        jobs = List.copyOf(jobs);
        problems = List.copyOf(problems);
    }

    /**
     * Checks every cell.
     *
     * @param sources the cells' data
     */
    public static SweepPlan of(Sweep sweep, SweepSources sources) {
        return new Check(sources).of(sweep);
    }

    private static final class Check {
        private final SweepSources sources;
        private final Map<String, List<Integer>> problems = new LinkedHashMap<>();
        private final Set<String> advice = new LinkedHashSet<>();

        Check(SweepSources sources) {
            this.sources = sources;
        }

        SweepPlan of(Sweep sweep) {
            Expansion expansion = sweep.expand();
            expansion.unreadable().forEach((cell, message) -> problem(message, cell));
            List<SweepJob> jobs = new ArrayList<>();
            Map<Experiment, Integer> seen = new HashMap<>();
            for (Cell cell : expansion.cells()) {
                Integer first = seen.putIfAbsent(cell.experiment(), cell.number());
                if (first != null) {
                    problem(Texts.of("sweep.sweep-plan.this-is-the-same", first), cell.number());
                } else if (isValid(cell)) {
                    jobs.add(SweepJob.of(sweep.base(), cell, cell.place(sweep.varying()), facts(cell)));
                    Folds.advice(facts(cell).folds(), cell.experiment().seeds().count())
                            .ifPresent(advice::add);
                }
            }
            long wrong =
                    problems.values().stream().flatMap(List::stream).distinct().count();
            List<String> sentences = problems.entrySet().stream()
                    .map(problem -> cells(problem.getValue()) + ": " + problem.getKey())
                    .toList();
            return new SweepPlan(jobs, sentences, wrong, advice);
        }

        private boolean isValid(Cell cell) {
            List<Problem> found = new ExperimentValidator().problems(cell.experiment());
            if (found.isEmpty()) {
                try {
                    found = new ExperimentValidator()
                            .problems(cell.experiment(), facts(cell).outline());
                } catch (DataException e) {
                    found = List.of(new Problem("dataset", String.valueOf(e.getMessage())));
                }
            }
            found.forEach(problem -> problem(problem.path() + ": " + problem.message(), cell.number()));
            return found.isEmpty();
        }

        private SweepSources.Facts facts(Cell cell) {
            return sources.facts(
                    cell.experiment().dataset(), cell.experiment().seeds().first());
        }

        private void problem(String message, int cell) {
            problems.computeIfAbsent(message, unseen -> new ArrayList<>()).add(cell);
        }

        private static String cells(List<Integer> numbers) {
            String named =
                    numbers.stream().limit(CELLS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            int more = numbers.size() - CELLS_NAMED;
            return more > 0
                    ? Texts.of("sweep.sweep-plan.cells-and-more", numbers.size(), named, more)
                    : Texts.of("sweep.sweep-plan.cells", numbers.size(), named);
        }
    }
}
