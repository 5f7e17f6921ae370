package mnl.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mnl.lab.bench.child.ChildProcesses;
import mnl.lab.bench.child.PeerException;
import mnl.lab.bench.child.TrainCommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderProgramsTest {
    private static final List<String> TALKING = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TalkingProgram.class.getName());

    @TempDir
    Path folder;

    private final ChildProcesses children = new ChildProcesses();

    @AfterEach
    void noChildIsLeft() {
        children.close();
        assertEquals(0, children.count());
    }

    @Test
    void bothProgramsTrainAgainAndAgainBesideEachOther() {
        OlderPrograms programs = new OlderPrograms(children, TALKING, TALKING, folder);
        List<OlderPrograms.Race> races = programs.races(BenchCases.of("b", 1).get(0));
        assertEquals(1, races.size());
        List<CaseOutcome.Row> rows = new CaseRun(races.get(0).entrants(), () -> {}).rows(1);
        assertEquals(
                List.of("this program", "the older program"),
                rows.stream().map(CaseOutcome.Row::name).toList());
        assertTrue(rows.stream().allMatch(row -> row.samples().get(0).seconds() > 0), rows.toString());
        assertEquals(2, programs.races(BenchCases.of("c", 1).get(0)).size(), "also from its start to its report");
        assertEquals(0, programs.races(BenchCases.of("e", 1).get(0)).size(), "no command evaluates alone");
    }

    @Test
    void aProgramThatFailsIsToldInItsOwnWords() {
        TrainCommandRun first = new TrainCommandRun(children, TALKING, folder);
        first.train(BenchCases.of("c", 1).get(0).work().experiment());
        TrainCommandRun inTheSameFolder = new TrainCommandRun(children, TALKING, folder);
        PeerException failure = assertThrows(
                PeerException.class,
                () -> inTheSameFolder.train(BenchCases.of("c", 1).get(0).work().experiment()));
        assertEquals(
                "The other program failed with exit code 2: " + folder.resolve("run-0") + " is not empty.",
                failure.getMessage());
    }
}
