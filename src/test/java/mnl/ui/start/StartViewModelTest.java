package mnl.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.ui.feed.Numbers;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
    private final Numbers numbers = Numbers.usual();
    private final List<Path> read = new ArrayList<>();
    private final List<StoredRun> stored = new ArrayList<>();
    private final StartViewModel model =
            new StartViewModel(() -> List.copyOf(stored), this::open, Runnable::run, Runnable::run);

    private StoredRun run(String folder) {
        Scenario scenario = Scenarios.byDefault();
        RunOrigin origin =
                new RunOrigin(scenario.name(), scenario.title(), "", scenario.experiment(), Map.of(), "data", "00");
        return new StoredRun(
                Path.of(folder),
                new RunInfo(
                        origin,
                        Optional.of(numbers.layout()),
                        RunStatus.FINISHED,
                        "",
                        Instant.EPOCH,
                        Duration.ZERO,
                        OptionalInt.of(3)));
    }

    private RunContents open(Path folder) {
        read.add(folder);
        if (folder.endsWith("broken")) {
            throw new RunException("It is damaged.");
        }
        return new RunContents(
                run(folder.toString()).info(),
                IntStream.range(0, 3)
                        .mapToObj(epoch -> numbers.measurement(epoch, new double[2]))
                        .toList());
    }

    @Test
    void theNewestRunsHaveTheirDifferenceCurvesAndEachIsReadOnce() {
        IntStream.range(0, 9).forEach(i -> stored.add(run("run" + i)));
        model.refresh();
        assertEquals(6, model.runs().size());
        assertEquals(6, read.size());
        RunPicture picture = model.runs().get(0).picture();
        assertEquals(2, picture.lines().size(), "every arm but the baseline");
        assertEquals(0, picture.zero());
        assertEquals(0.5, picture.lines().get(0).y()[2], 0.05, "half of the way that mnl is ahead");
        assertEquals(1, picture.lines().get(1).y()[2], 1e-9);
        assertEquals(1, picture.lines().get(1).x()[2], 1e-9);
        stored.add(0, run("newer"));
        model.refresh();
        assertEquals(7, read.size());
        assertSame(picture, model.runs().get(1).picture());
    }

    @Test
    void aRunThatCannotBeReadStaysInTheListWithoutCurves() {
        stored.add(run("broken"));
        model.refresh();
        assertEquals(List.of(), model.runs().get(0).picture().lines());
        assertEquals("finished, 3 arms, 3 seeds, 10 epochs", model.runs().get(0).about());
        assertTrue(model.runs().get(0).when().contains("Jan"));
    }
}
