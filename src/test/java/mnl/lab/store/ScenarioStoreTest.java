package mnl.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioStoreTest {
    @TempDir
    Path folder;

    private final Experiment experiment = Scenarios.byDefault().experiment();
    private final Scenario mine = new Scenario("mine", "Mine", "Expect \"little\": ü.", experiment);
    private ScenarioStore store;

    @BeforeEach
    void open() {
        store = new ScenarioStore(new Workspace(folder));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios").resolve(file), text);
    }

    private String refused(Scenario scenario) {
        return assertThrows(RunException.class, () -> store.save(scenario)).getMessage();
    }

    @Test
    void whatIsSavedIsListedFoundDeletedAndSavedAgain() {
        assertEquals(List.of(), store.list().items());
        store.save(mine);
        assertEquals(
                List.of(mine), new ScenarioStore(new Workspace(folder)).list().items());
        assertEquals(mine, store.byName("mine"));
        assertTrue(ScenarioStore.isOwn(mine));
        store.delete(mine);
        assertEquals(new JsonFolder.Listing<>(List.of(), List.of()), store.list());
        assertThrows(RunException.class, () -> store.delete(mine));
        store.save(mine);
        assertEquals(mine, store.byName("mine"));
    }

    @Test
    void takenAndImpossibleNamesAreRefusedAndLeaveNothing() throws IOException {
        assertTrue(refused(new Scenario("blind-spot", "x", "", experiment)).contains("comes with the program"));
        assertTrue(refused(new Scenario("../out", "x", "", experiment)).contains("small letters"));
        assertTrue(refused(new Scenario("", "x", "", experiment)).contains("small letters"));
        assertFalse(Files.exists(folder.resolve("scenarios")));
        store.save(mine);
        assertTrue(refused(new Scenario("mine", "Other", "", experiment)).contains("already"));
        assertEquals(mine, store.byName("mine"));
        try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void brokenFilesAreSkippedEachWithASentence() throws IOException {
        ExperimentJson json = new ExperimentJson();
        store.save(mine);
        write("a-broken.json", "{ \"name\": ");
        write("b-untitled.json", "{\"name\": \"b\", \"commentary\": \"\", \"experiment\": {}}");
        write("c-clash.json", json.write(new Scenario("blind-spot", "Fake", "", experiment)));
        write("d-wrong.json", json.write(new Scenario("d", "D", "", experiment.withSeeds(new SeedRange(0, 0)))));
        write(
                "e-newer.json",
                json.write(new Scenario("e", "E", "", experiment)).replace("\"schema\" : 1", "\"schema\" : 9"));
        write("z-again.json", json.write(mine));
        Files.write(folder.resolve("scenarios/f-binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        write("notes.txt", "not a scenario");
        JsonFolder.Listing<Scenario> listing = store.list();
        assertEquals(List.of(mine), listing.items());
        assertEquals(7, listing.skipped().size(), listing.skipped().toString());
        for (String name : List.of("a-broken", "b-untitled", "c-clash", "d-wrong", "e-newer", "f-binary", "z-again")) {
            assertEquals(
                    1,
                    listing.skipped().stream()
                            .filter(s -> s.contains(name + ".json"))
                            .count(),
                    name);
        }
        assertEquals("Blind spot", store.byName("blind-spot").title());
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() throws IOException {
        store.save(mine);
        String message =
                assertThrows(RunException.class, () -> store.byName("yours")).getMessage();
        assertTrue(message.contains("blind-spot") && message.contains("mine"), message);
        write("yours.json", "[]");
        String broken =
                assertThrows(RunException.class, () -> store.byName("yours")).getMessage();
        assertTrue(broken.contains("yours.json") && broken.contains("left out"), broken);
    }
}
