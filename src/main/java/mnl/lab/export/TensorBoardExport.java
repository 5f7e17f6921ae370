package mnl.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.lab.run.RunInfo;
import mnl.lab.store.StoredResults;

/**
 * The curves of a run as TensorBoard compares them: what it calls a run is a folder, {@code RUN/ARM/seed-S} for each arm and
 * seed and {@code RUN/ARM/mean} for the mean over the seeds, and the same tag of all of them is drawn into one chart. A tag is the name of a
 * metric with its group before a slash ({@code accuracy/fused}), so that charts are grouped by what they measure; those of the
 * finished model are in the group {@code final}. The step is the epoch, inside an epoch the one that it is; {@code epoch} has the
 * exact one. Only start and length of a run are stored, so that times between them are in proportion to the epochs.
 */
final class TensorBoardExport {
    private static final String BEGIN = "events.out.tfevents.";
    private static final String END = ".mnl-explorer";

    private final RunInfo info;
    private final RunLayout layout;
    private final StoredMetrics metrics;

    TensorBoardExport(RunInfo info, StoredMetrics metrics) {
        this.info = info;
        this.metrics = metrics;
        layout = metrics.layout();
    }

    /** Writes all of them into a new folder. */
    void write(Path folder, String run) throws IOException {
        Set<String> used = new HashSet<>();
        for (int arm = 0; arm < layout.trained().size(); arm++) {
            Path ofArm = folder.resolve(name(run, new HashSet<>()))
                    .resolve(name(layout.trained().get(arm), used));
            for (int seed = 0; seed < layout.seeds().size(); seed++) {
                Cancellation.checkpoint();
                seed(
                        Files.createDirectories(
                                ofArm.resolve("seed-" + layout.seeds().get(seed))),
                        arm,
                        seed);
            }
            if (layout.seeds().size() > 1) {
                mean(Files.createDirectories(ofArm.resolve("mean")), arm);
            }
        }
    }

    /** A name as every file system takes it, and no other one has it. */
    private static String name(String text, Set<String> used) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}._+-]+", "-").replaceAll("^\\.+", "-");
        String free = plain;
        for (int n = 2; !used.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = plain + "-" + n;
        }
        return free;
    }

    private EventFile begin(OutputStream out) throws IOException {
        return new EventFile(out, seconds(0));
    }

    private OutputStream stream(Path folder) throws IOException {
        long second = info.started().getEpochSecond();
        return Files.newOutputStream(folder.resolve(BEGIN + second + END));
    }

    private void seed(Path folder, int arm, int seed) throws IOException {
        List<String> names = Metrics.names(layout.modalities());
        try (OutputStream out = stream(folder);
                EventFile file = begin(out)) {
            for (Measurement measurement : metrics.contents().measurements()) {
                double epoch = measurement.epoch();
                add(file, epoch, "epoch", epoch);
                for (int m = 0; m < names.size(); m++) {
                    add(file, epoch, tag(names.get(m)), measurement.value(m, layout.replica(arm, seed)));
                }
            }
            if (metrics.results().isPresent()) {
                finished(file, metrics.results().get(), arm, seed);
            }
        }
    }

    private void finished(EventFile file, StoredResults results, int arm, int seed) throws IOException {
        int index = results.arms().indexOf(layout.trained().get(arm));
        if (index < 0) {
            return;
        }
        double epoch = results.tree().path("model").path("epoch").doubleValue();
        for (Map.Entry<String, double[]> metric : results.perSeed().get(index).entrySet()) {
            add(file, epoch, "final/" + metric.getKey(), metric.getValue()[seed]);
        }
    }

    private void mean(Path folder, int arm) throws IOException {
        try (OutputStream out = stream(folder);
                EventFile file = begin(out)) {
            for (Measurement measurement : metrics.contents().measurements()) {
                RunLayout all = layout.comparingReferences();
                ArmSummaries summaries = new ArmSummaries(all, measurement);
                for (String metric : summaries.metrics()) {
                    double mean = summaries.summary(metric, arm).mean();
                    add(file, measurement.epoch(), tag(metric), mean);
                }
            }
        }
    }

    private static String tag(String metric) {
        return metric.replaceFirst("\\.", "/");
    }

    private void add(EventFile file, double epoch, String tag, double value) throws IOException {
        if (!Double.isNaN(value)) {
            file.scalar(seconds(epoch), (long) Math.ceil(epoch), tag, (float) value);
        }
    }

    private double seconds(double epoch) {
        List<Measurement> all = metrics.contents().measurements();
        double last = all.isEmpty() ? 0 : all.get(all.size() - 1).epoch();
        double share = last > 0 ? epoch / last : 0;
        return info.started().toEpochMilli() / 1000.0 + share * info.duration().toMillis() / 1000.0;
    }
}
