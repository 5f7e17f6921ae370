package mnl.lab.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.Arm;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunFiles;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;

/** Reads what a list of runs says of one from the run's folder. */
final class EntryReader {
    private static final List<String> STAMPED = List.of(RunFiles.RUN, RunFiles.LABELS, RunFiles.RESULTS);

    private EntryReader() {}

    /** Lengths and times of the files that change whenever something else is to be said of a run. */
    static String stamp(Path folder) {
        StringBuilder stamp = new StringBuilder();
        for (String name : STAMPED) {
            try {
                BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
                stamp.append(file.size())
                        .append('@')
                        .append(file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            } catch (IOException missing) {
                stamp.append('-');
            }
            stamp.append(';');
        }
        return stamp.toString();
    }

    /** Reads a run; empty where the folder holds none, or holds none any more. */
    static Optional<RunEntry> read(Path folder) {
        String stamp = stamp(folder);
        RunEntry entry;
        try {
            entry = entry(folder, stamp, RunStore.open(folder), "");
        } catch (RunException e) {
            entry = damaged(folder, stamp, String.valueOf(e.getMessage()));
        }
        return Files.exists(folder.resolve(RunFiles.RUN)) ? Optional.of(entry) : Optional.empty();
    }

    /** What can still be said of a run. */
    private static RunEntry damaged(Path folder, String stamp, String problem) {
        return info(folder)
                .map(info -> entry(folder, stamp, new RunContents(info, List.of()), problem))
                .orElseGet(() -> new RunEntry(
                        folder,
                        stamp,
                        folder.getFileName().toString(),
                        RunLabels.NONE,
                        "",
                        List.of(),
                        0,
                        0,
                        0,
                        null,
                        changed(folder),
                        0,
                        size(folder),
                        RunStatus.FAILED,
                        problem,
                        List.of()));
    }

    /** What {@code run.json} says; empty where it cannot be read. */
    static Optional<RunInfo> info(Path folder) {
        return RunStore.peek(folder).map(StoredRun::info);
    }

    private static RunEntry entry(Path folder, String stamp, RunContents run, String problem) {
        RunInfo info = run.info();
        RunLabels labels = RunLabels.NONE;
        String wrong = problem;
        try {
            labels = LabelFile.read(folder);
        } catch (IOException damaged) {
            wrong = problem.isEmpty() ? String.valueOf(damaged.getMessage()) : problem;
        }
        List<Measurement> measured = run.measurements();
        int arm = info.layout().map(EntryReader::arm).orElse(-1);
        return new RunEntry(
                folder,
                stamp,
                RunName.of(info),
                labels,
                info.origin().dataName(),
                info.layout().map(RunLayout::arms).orElseGet(() -> info.origin().experiment().arms().stream()
                        .map(Arm::name)
                        .toList()),
                info.origin().experiment().seeds().count(),
                measured.isEmpty() ? 0 : measured.get(measured.size() - 1).epoch(),
                info.origin().experiment().schedule().epochs(),
                headline(run, arm),
                info.started().toEpochMilli(),
                info.duration().toMillis(),
                size(folder),
                info.status(),
                wrong,
                curve(run, arm));
    }

    /** The arm that a run is about; -1 where there is nothing to compare. */
    private static int arm(RunLayout layout) {
        int mnl = layout.arms().indexOf(Arm.MNL.name());
        if (mnl >= 0 && mnl != layout.baseline()) {
            return mnl;
        }
        return layout.arms().size() < 2 ? -1 : layout.baseline() == 0 ? 1 : 0;
    }

    private static @Nullable Headline headline(RunContents run, int arm) {
        ArmSummaries last = run.last().orElse(null);
        if (arm < 0 || last == null) {
            return null;
        }
        String name = last.layout().arms().get(arm);
        PairedComparison compared = last.comparisons(Metrics.ACCURACY_FUSED).get(name);
        return compared == null || !Double.isFinite(compared.meanDifference())
                ? null
                : new Headline(name, compared.meanDifference(), compared.ci95(), compared.significant());
    }

    private static List<Double> curve(RunContents run, int arm) {
        List<Measurement> all = run.measurements();
        RunLayout layout = run.info().layout().orElse(null);
        List<Double> points = new ArrayList<>();
        if (layout == null || arm < 0) {
            return points;
        }
        int count = Math.min(RunEntry.POINTS, all.size());
        for (int i = 0; i < count; i++) {
            int at = count == 1 ? 0 : (int) Math.round(i * (all.size() - 1.0) / (count - 1));
            ArmSummaries summaries = new ArmSummaries(layout, all.get(at));
            double mean = layout.difference(
                            summaries.perSeed(Metrics.ACCURACY_FUSED, arm),
                            summaries.perSeed(Metrics.ACCURACY_FUSED, layout.baseline()))
                    .mean();
            if (Double.isFinite(mean)) {
                points.add(mean);
            }
        }
        return points;
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    private static long changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
