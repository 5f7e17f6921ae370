package mnl.lab.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.experiment.fields.GuidanceFields;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;

/** Runs in memory, with accuracies that a test says. */
final class ComparedRuns {
    static final Instant STARTED = Instant.parse("2026-11-30T02:10:00Z");

    /** Of two arms and three seeds. */
    static final Experiment EXPERIMENT = Scenarios.byDefault()
            .experiment()
            .withArms(List.of(Arm.NONE, Arm.MNL), "none")
            .withSeeds(new SeedRange(3, 3));

    private static final List<String> MODALITIES = List.of("loud", "quiet");

    private final Experiment experiment;
    private String name = "a run";
    private String fingerprint = "abc123";
    private Map<String, String> versions = Map.of("mnl-explorer", "1");
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<ScheduleEvent> events = new ArrayList<>();

    private ComparedRuns(Experiment experiment) {
        this.experiment = experiment;
    }

    static ComparedRuns of(Experiment experiment) {
        return new ComparedRuns(experiment);
    }

    static Experiment lambda(double lambda) {
        return EXPERIMENT.withGuidance(GuidanceFields.GUIDANCE.with(EXPERIMENT.guidance(), Map.of("lambda", lambda)));
    }

    ComparedRuns named(String other) {
        name = other;
        return this;
    }

    ComparedRuns on(String otherFingerprint) {
        fingerprint = otherFingerprint;
        return this;
    }

    ComparedRuns by(String program) {
        versions = Map.of("mnl-explorer", program);
        return this;
    }

    /** Measures fused accuracies, and as many tenths of a nat of UCoM of loud; everything else is 0. */
    ComparedRuns measured(double epoch, double... accuracies) {
        List<String> names = Metrics.names(MODALITIES);
        float[][] values = new float[names.size()][layout().replicas()];
        for (int replica = 0; replica < accuracies.length; replica++) {
            values[names.indexOf(Metrics.ACCURACY_FUSED)][replica] = (float) accuracies[replica];
            values[names.indexOf(Metrics.LOSS_FUSED)][replica] = (float) (1 - accuracies[replica]);
        }
        measurements.add(new Measurement(epoch, values, new float[0][][]));
        return this;
    }

    /** A replica stopped after an epoch and went back to another. */
    ComparedRuns stopped(int replica, int after, int best) {
        events.add(new ScheduleEvent(replica, ScheduleEvent.Kind.STOPPED, after, best));
        return this;
    }

    private RunLayout layout() {
        return new RunLayout(
                experiment.arms().stream().map(Arm::name).toList(),
                0,
                Arrays.stream(experiment.seeds().toArray()).boxed().toList(),
                MODALITIES,
                List.of("a", "b", "c"),
                experiment.schedule().epochs());
    }

    ComparedRun run() {
        RunOrigin origin = new RunOrigin("blind-spot", "Blind spot", "", experiment, versions, "digits", fingerprint);
        RunInfo info = new RunInfo(
                origin,
                Optional.of(layout()),
                RunStatus.FINISHED,
                "",
                STARTED,
                Duration.ofSeconds(1),
                OptionalInt.of(measurements.size()));
        return new ComparedRun(
                Path.of("runs", name), name, new RunContents(info, measurements, events, List.of()), Optional.empty());
    }
}
