package mnl.lab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSV files of a run: plain names stand in them bare, and those with separators come back as they were. */
class QuotedNamesTest {
    private static final List<ScheduleEvent> EVENTS = List.of(
            new ScheduleEvent(0, ScheduleEvent.Kind.GUIDANCE_BEGAN, 3, 1),
            new ScheduleEvent(1, ScheduleEvent.Kind.RATE_REDUCED, 5, 5e-4));

    @TempDir
    Path folder;

    private static RunLayout layout(String first, String second, String modality) {
        return new RunLayout(List.of(first, second), 0, List.of(7L), List.of(modality, "b"), List.of("x", "y"), 2);
    }

    private static Measurement measurement(RunLayout layout) {
        float[][] values = new float[Metrics.names(layout.modalities()).size()][layout.replicas()];
        for (int m = 0; m < values.length; m++) {
            values[m][0] = m == 0 ? Float.NaN : m == 1 ? Float.POSITIVE_INFINITY : m / 8f;
            values[m][1] = -m;
        }
        return new Measurement(0.5, values, new float[2][2][4]);
    }

    private void write(RunLayout layout) throws IOException {
        try (MeasurementLog log = new MeasurementLog(folder, layout);
                ScheduleEventFile events = new ScheduleEventFile(folder)) {
            log.catchUp(List.of(measurement(layout)));
            events.catchUp(layout, EVENTS.subList(0, 1));
            events.catchUp(layout, EVENTS);
        }
    }

    @Test
    void plainNamesStandBare() throws IOException {
        RunLayout layout = layout("none", "mnl+adv", "a");
        write(layout);
        Measurement measured = measurement(layout);
        StringBuilder rows =
                new StringBuilder("epoch,arm,seed," + String.join(",", Metrics.names(layout.modalities())) + "\n");
        for (int arm = 0; arm < 2; arm++) {
            rows.append("0.5,").append(layout.arms().get(arm)).append(",7");
            for (float[] metric : measured.values()) {
                rows.append(',').append(Float.isNaN(metric[arm]) ? "" : Float.toString(metric[arm]));
            }
            rows.append('\n');
        }
        assertEquals(rows.toString(), Files.readString(folder.resolve(RunFiles.METRICS)));
        assertEquals(
                "epoch,arm,seed,what,value\n3,none,7,GUIDANCE_BEGAN,1.0\n5,mnl+adv,7,RATE_REDUCED,5.0E-4\n",
                Files.readString(folder.resolve(RunFiles.SCHEDULE_EVENTS)));
    }

    @Test
    void separatorsInNamesSeparateNothing() throws IOException {
        RunLayout layout = layout("none, \"plain\"", "#mnl;", "a,b");
        write(layout);
        List<Measurement> read = new MeasurementReader(layout).read(folder);
        assertEquals(1, read.size());
        assertEquals(0.5, read.get(0).epoch());
        assertArrayEquals(measurement(layout).values(), read.get(0).values());
        RunInfo info = new RunInfo(
                RunFixture.ORIGIN,
                Optional.of(layout),
                RunStatus.RUNNING,
                "",
                Instant.EPOCH,
                Duration.ZERO,
                OptionalInt.empty());
        assertEquals(EVENTS, ScheduleEventFile.read(folder, info));
        String head = Files.readAllLines(folder.resolve(RunFiles.METRICS)).get(0);
        assertTrue(head.contains(",\"accuracy.a,b\","), head);
    }
}
