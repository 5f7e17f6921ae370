package mnl.cli.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.analysis.statistics.Folds;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.DataException;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.sweep.Cell;
import mnl.experiment.sweep.Expansion;
import mnl.experiment.sweep.Sweep;

/** Checks every cell of a sweep before anything is trained. */
final class SweepJobs {
    private static final int CELLS_NAMED = 6;

    private final Terminal terminal;
    private final SweepSources sources;
    private final Map<String, List<Integer>> problems = new LinkedHashMap<>();
    private final Set<String> advice = new LinkedHashSet<>();

    SweepJobs(Terminal terminal, SweepSources sources) {
        this.terminal = terminal;
        this.sources = sources;
    }

    /**
     * The cells with their data.
     *
     * @throws UsageException after every problem was reported, when there are any
     */
    List<SweepJob> of(Sweep sweep) {
        Expansion expansion = sweep.expand();
        expansion.unreadable().forEach((cell, message) -> problem(message, cell));
        List<SweepJob> jobs = new ArrayList<>();
        Map<Experiment, Integer> seen = new HashMap<>();
        for (Cell cell : expansion.cells()) {
            Integer first = seen.putIfAbsent(cell.experiment(), cell.number());
            if (first != null) {
                problem("This is the same experiment as cell " + first + ": leave one of them out.", cell.number());
            } else if (isValid(cell)) {
                String place = cell.place(sweep.varying());
                jobs.add(SweepJob.of(sweep.base(), cell, place, facts(cell)));
                Folds.advice(facts(cell).folds(), cell.experiment().seeds().count())
                        .ifPresent(advice::add);
            }
        }
        tell(sweep.size());
        advice.forEach(terminal.err()::println);
        return jobs;
    }

    private boolean isValid(Cell cell) {
        List<Problem> found = new ExperimentValidator().problems(cell.experiment());
        if (found.isEmpty()) {
            try {
                found = new ExperimentValidator()
                        .problems(cell.experiment(), facts(cell).outline());
            } catch (DataException e) {
                found = List.of(new Problem("dataset", e.getMessage()));
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

    private void tell(int size) {
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach((message, cells) -> terminal.err().println(cells(cells) + ": " + message));
        long wrong = problems.values().stream().flatMap(List::stream).distinct().count();
        throw new UsageException(wrong + " of " + size + (size == 1 ? " cell" : " cells")
                + " cannot be trained, so none was; correct the file and start again.");
    }

    private static String cells(List<Integer> numbers) {
        String named = numbers.stream().limit(CELLS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = numbers.size() - CELLS_NAMED;
        return (numbers.size() == 1 ? "Cell " : "Cells ") + named + (more > 0 ? " and " + more + " more" : "");
    }
}
