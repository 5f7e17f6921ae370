package mnl.lab.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mnl.analysis.contribution.Contributions;
import mnl.lab.report.ResultColumn;
import mnl.lab.report.ResultColumns;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * Stored runs beside each other.
 *
 * @param runs in the order in which they are shown
 * @param differences what differs in their configurations
 * @param labels a short name for each, that says what differs
 */
public record RunComparison(List<ComparedRun> runs, List<ConfigurationRow> differences, List<String> labels) {
    /** Fewer are no comparison. */
    public static final int LEAST = 2;

    /** More would not be told apart by their colours. */
    public static final int MOST = 8;

    public RunComparison {
        runs = List.copyOf(runs);
        differences = List.copyOf(differences);
        labels = List.copyOf(labels);
    }

    /** Compares runs. */
    public static RunComparison of(List<ComparedRun> runs) {
        List<ConfigurationRow> rows = ConfigurationDifferences.of(runs);
        return new RunComparison(runs, rows, AutomaticLabels.of(runs, rows));
    }

    /**
     * Reads runs and compares them.
     *
     * @param folders of 2 to 8 runs, each once
     * @throws RunException with a sentence, when there are more or fewer, or one cannot be read
     */
    public static RunComparison read(List<Path> folders) {
        check(folders);
        return of(folders.stream().map(ComparedRun::read).toList());
    }

    private static void check(List<Path> folders) {
        if (folders.size() < LEAST || folders.size() > MOST) {
            throw new RunException(Texts.of("compare.comparison.count", LEAST, MOST, folders.size()));
        }
        Set<Path> seen = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (!seen.add(folder.toAbsolutePath().normalize())) {
                throw new RunException(Texts.of("compare.comparison.twice", folder));
            }
        }
    }

    /** The modalities of all runs. */
    public List<String> modalities() {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.addAll(run.modalities()));
        return List.copyOf(names);
    }

    /** Every metric that a run of these modalities may know. */
    public List<ResultColumn> columns() {
        return ResultColumns.stored(modalities());
    }

    /** Names of the metrics that are shown unless others are chosen. */
    public List<String> usual() {
        List<String> names = new ArrayList<>(ResultColumns.usual(modalities()));
        names.remove(Contributions.IMBALANCE);
        return names;
    }

    /**
     * Metrics at a moment.
     *
     * @param reference index of the run that the others are compared with
     */
    public ComparedMetrics at(Moment moment, int reference) {
        return new ComparedMetrics(this, moment, reference);
    }
}
