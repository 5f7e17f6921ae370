package mnl.lab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ScheduleEvent;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunLabels;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {
    private static final Set<RunFormat> TABLES =
            EnumSet.of(RunFormat.JSON, RunFormat.CSV, RunFormat.TENSORBOARD, RunFormat.PARQUET);
    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @TempDir
    Path folder;

    private Path run;
    private Path out;

    @BeforeEach
    void record() {
        RunRecorder recorder = new RunStore(
                        new Workspace(folder), Clock.fixed(NOW, ZoneOffset.UTC), new SplittableRandom(1))
                .begin(RunFixture.ORIGIN);
        recorder.prepared(RunFixture.LAYOUT);
        for (double epoch : new double[] {0, 0.5, 2}) {
            recorder.append(RunFixture.measurement(epoch), null);
        }
        recorder.ruleActed(new ScheduleEvent(4, ScheduleEvent.Kind.STOPPED, 1, 1));
        recorder.evaluated(RunFixture.results());
        run = recorder.complete(RunStatus.FINISHED);
        out = folder.resolve("out");
    }

    private ExportResult export(Set<RunFormat> forms, boolean replace) {
        RunExport export = new RunExport(
                run,
                StoredData.unmoved(spec -> {
                    throw new AssertionError("no data are needed");
                }),
                (model, source) -> {
                    throw new AssertionError("no model is needed");
                });
        return export.write(forms, out, replace, share -> {});
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.resolve("export.json").toFile());
    }

    private List<List<String>> csv() throws IOException {
        return Files.readAllLines(out.resolve("export.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private String value(String... cells) throws IOException {
        return csv().stream()
                .filter(row -> row.subList(1, 8).equals(List.of(cells)))
                .map(row -> row.get(8))
                .collect(Collectors.joining(" and "));
    }

    private static String text(float value) {
        return Double.toString(Double.parseDouble(Float.toString(value)));
    }

    @Test
    void jsonSaysEverythingAndWhatItIs() throws IOException {
        LabelFile.write(run, new RunLabels("Mine", List.of("paper"), "look", false));
        export(TABLES, false);
        JsonNode all = json();
        assertEquals("Mine", all.path("name").asText());
        assertEquals("paper", all.path("labels").path("tags").path(0).asText());
        assertEquals("abc123", all.path("run").path("data").path("fingerprint").asText());
        assertTrue(all.path("run").path("experiment").isObject());
        assertFalse(all.path("run").has("check"), "it is no run.json, and its check sum would be wrong");
        all.path("about").fieldNames().forEachRemaining(field -> assertTrue(all.has(field), field));
        assertEquals("[0,0.5,2]", all.path("epochs").toString());
        JsonNode curve = all.path("course").path("accuracy.fused").path("mnl").path("4");
        float[][] last = RunFixture.measurement(2).values();
        int metric = Metrics.names(List.of("loud", "quiet")).indexOf("accuracy.fused");
        assertEquals(text(last[metric][4]), Double.toString(curve.path(2).doubleValue()));
        assertTrue(
                all.path("course")
                        .path("loss.total")
                        .path("mnl")
                        .path("4")
                        .path(0)
                        .isNull(),
                "not measured");
        assertEquals(
                "{\"epoch\":1,\"arm\":\"mnl\",\"seed\":4,\"what\":\"STOPPED\",\"value\":1}",
                all.path("events").path(0).toString());
        assertTrue(
                all.path("profiles").path("none").path("loud").path(0).path(0).isNull());
        assertEquals(
                text(RunFixture.measurement(2).profiles()[1][0][5]),
                Double.toString(all.path("profiles")
                        .path("mnl")
                        .path("loud")
                        .path(1)
                        .path(2)
                        .doubleValue()));
        assertEquals(new ObjectMapper().readTree(run.resolve("results.json").toFile()), all.path("results"));
    }

    @Test
    void theTableHasALineForEveryValue() throws IOException {
        export(TABLES, false);
        assertEquals("run,arm,seed,epoch,stage,noise,severity,metric,value", String.join(",", csv().get(0)));
        int metric = Metrics.names(List.of("loud", "quiet")).indexOf("ucom.quiet");
        assertEquals(
                text(RunFixture.measurement(0.5).values()[metric][5]),
                value("mnl", "5", "0.5", "training", "", "", "ucom.quiet"));
        assertEquals("", value("mnl", "5", "0.0", "training", "", "", "loss.total"), "not measured, no line");
        assertEquals("1.0", value("none", "3", "2.0", "final", "", "", "cases.TF.count"));
        assertEquals("0.5", value("mnl", "4", "2.0", "noise", "loud", "10.0", "accuracy.fused"));
        assertEquals("0.7", value("mnl", "4", "2.0", "noise", "loud", "", "area"));
        assertEquals(csv().size(), Set.copyOf(csv()).size(), "no line twice");
    }

    @Test
    void parquetHasTheSameRowsWithTheirTypes() throws IOException {
        export(TABLES, false);
        List<Map<String, Object>> rows = rows();
        List<List<String>> lines = csv();
        assertEquals(lines.size() - 1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (String title : lines.get(0)) {
                Object value = rows.get(i).get(title);
                cells.add(value == null ? "" : value.toString());
            }
            assertEquals(lines.get(i + 1), cells);
        }
        assertEquals(Long.class, rows.get(0).get("seed").getClass());
        assertEquals(Double.class, rows.get(0).get("epoch").getClass());
    }

    private List<Map<String, Object>> rows() throws IOException {
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(
                out.resolve("export.parquet").toFile(),
                new Hydrator<Map<String, Object>, Map<String, Object>, String[]>() {
                    @Override
                    public Map<String, Object> start() {
                        return new TreeMap<>();
                    }

                    @Override
                    public Map<String, Object> add(Map<String, Object> row, String[] heading, Object value) {
                        row.put(heading[0], value);
                        return row;
                    }

                    @Override
                    public Map<String, Object> finish(Map<String, Object> row) {
                        return row;
                    }
                })) {
            return rows.toList();
        }
    }

    @Test
    void everyArmAndSeedIsARunOfTensorBoardWithTheSameTags() throws IOException {
        export(TABLES, false);
        Path board = out.resolve("tensorboard").resolve(run.getFileName());
        List<String> runs;
        try (Stream<Path> files = Files.walk(board)) {
            runs = files.filter(Files::isRegularFile)
                    .map(file -> board.relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        assertEquals(
                List.of(
                        "mnl/mean",
                        "mnl/seed-3",
                        "mnl/seed-4",
                        "mnl/seed-5",
                        "none/mean",
                        "none/seed-3",
                        "none/seed-4",
                        "none/seed-5"),
                runs);
        List<TensorEvents.Scalar> events = events(board.resolve("mnl/seed-4"));
        assertEquals("brain.Event:2", events.get(0).version());
        int metric = Metrics.names(List.of("loud", "quiet")).indexOf("accuracy.fused");
        List<TensorEvents.Scalar> accuracy = events.stream()
                .filter(event -> event.tag().equals("accuracy/fused"))
                .toList();
        assertEquals(
                List.of(0L, 1L, 2L),
                accuracy.stream().map(event -> event.step()).toList());
        assertEquals(
                RunFixture.measurement(2).values()[metric][4], accuracy.get(2).value());
        assertEquals(NOW.getEpochSecond(), accuracy.get(0).seconds(), 1e-6);
        assertEquals(
                List.of(0f, 0.5f, 2f),
                events.stream()
                        .filter(event -> event.tag().equals("epoch"))
                        .map(event -> event.value())
                        .toList());
        assertEquals(0.5f, only(events, "final/f1.loud").value(), 0.5f);
        assertEquals(1, only(events, "final/cases.TF.count").value());
        float mean = (RunFixture.measurement(0.5).values()[metric][3]
                        + RunFixture.measurement(0.5).values()[metric][4]
                        + RunFixture.measurement(0.5).values()[metric][5])
                / 3;
        assertEquals(
                mean,
                events(board.resolve("mnl/mean")).stream()
                        .filter(event -> event.tag().equals("accuracy/fused") && event.step() == 1)
                        .findFirst()
                        .orElseThrow()
                        .value(),
                1e-6f);
    }

    private static TensorEvents.Scalar only(List<TensorEvents.Scalar> events, String tag) {
        List<TensorEvents.Scalar> found =
                events.stream().filter(event -> event.tag().equals(tag)).toList();
        assertEquals(1, found.size(), tag);
        return found.get(0);
    }

    private static List<TensorEvents.Scalar> events(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return TensorEvents.read(files.findFirst().orElseThrow());
        }
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenThatIsMeant() throws IOException {
        export(EnumSet.of(RunFormat.CSV, RunFormat.TENSORBOARD), false);
        Files.writeString(out.resolve("export.csv"), "mine");
        Files.writeString(out.resolve("tensorboard/other.txt"), "of another export");
        Files.writeString(out.resolve("notes.txt"), "mine");
        export(EnumSet.of(RunFormat.JSON), false);
        FolderTakenException refused = assertThrows(FolderTakenException.class, () -> export(TABLES, false));
        assertTrue(refused.getMessage().contains("export.csv, export.json, tensorboard"), refused.getMessage());
        assertEquals("mine", Files.readString(out.resolve("export.csv")));
        export(TABLES, true);
        assertTrue(csv().size() > 100);
        assertFalse(Files.exists(out.resolve("tensorboard/other.txt")));
        assertEquals(Set.of("export.csv", "export.json", "export.parquet", "notes.txt", "tensorboard"), names(out));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void aRunIsNeverWrittenOver() {
        out = run;
        FolderTakenException refused = assertThrows(FolderTakenException.class, () -> export(TABLES, true));
        assertTrue(refused.getMessage().contains("is the folder of a run"), refused.getMessage());
        assertEquals(3, RunStore.open(run).measurements().size());
    }

    @Test
    void nothingIsLeftOfAnExportThatFails() {
        RunException nothing = assertThrows(RunException.class, () -> export(EnumSet.of(RunFormat.NPZ), false));
        assertTrue(nothing.getMessage().contains("left no model"), nothing.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsWritten() throws IOException {
        Files.delete(run.resolve("results.json"));
        ExportResult result = export(EnumSet.of(RunFormat.CSV, RunFormat.NPZ), false);
        assertEquals(List.of(out.resolve("export.csv")), result.written());
        assertEquals(2, result.missing().size(), result.missing().toString());
        assertTrue(csv().stream().noneMatch(row -> row.contains("final")));
    }

    @Test
    void aDamagedRunIsNotExported() throws IOException {
        byte[] rows = Files.readAllBytes(run.resolve("metrics.csv"));
        rows[100] ^= 1;
        Files.write(run.resolve("metrics.csv"), rows);
        RunException refused = assertThrows(RunException.class, () -> export(TABLES, false));
        assertTrue(refused.getMessage().contains("metrics.csv"), refused.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void aFolderCannotBeMadeInAFile() throws IOException {
        out = Files.writeString(folder.resolve("file"), "").resolve("below");
        RunException refused = assertThrows(RunException.class, () -> export(TABLES, false));
        assertTrue(refused.getMessage().contains("choose another folder"), refused.getMessage());
    }

    @Test
    void aRunWithoutAMeasurementHasNothingToExport() {
        RunRecorder recorder = new RunStore(new Workspace(folder)).begin(RunFixture.ORIGIN);
        recorder.prepared(RunFixture.LAYOUT);
        run = Optional.of(recorder.folder()).orElseThrow();
        RunException refused = assertThrows(RunException.class, () -> export(TABLES, false));
        assertTrue(refused.getMessage().contains("nothing was measured"), refused.getMessage());
    }
}
