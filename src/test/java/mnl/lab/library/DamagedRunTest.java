package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import mnl.engine.Checkpoint;
import mnl.engine.state.Memento;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredResults;
import org.junit.jupiter.api.Test;

/**
 * A file of a run that was cut at any byte, or of which any bit was changed, is found and named by whoever reads it. Every byte of
 * short files is tried with one of those that read them, bytes at both ends and some between with all; {@code -Dtruncation=all}
 * tries every byte of long files too.
 */
class DamagedRunTest extends LibraryCase {
    private static final boolean ALL = "all".equals(System.getProperty("truncation"));
    private static final int SHORT = 300;
    private static final int EDGE = 3;
    private static final int BETWEEN = 5;

    private final SplittableRandom chance = new SplittableRandom(1);
    private final Map<String, Integer> tried = new TreeMap<>();

    /** Something that reads a run. */
    private interface Reader {
        void read(Path run) throws IOException;
    }

    /** By what they are called in failures; together they read every file. */
    private static final Map<String, Reader> READERS = new TreeMap<>(Map.of(
            "open", RunStore::open,
            "model", RunStore::model,
            "continuation", Continuation::read,
            "labels", LabelFile::read,
            "margins", RunStore::openWithMargins,
            "report", RunStore::report));

    private static final MarginFrame MARGINS = new MarginFrame(
            1, new int[] {4, 2}, new float[2][2][2], new boolean[2][2], new OnlyRight(new int[2][6], new int[2][6]));

    private final Map<String, Reader> readers = new TreeMap<>(READERS);

    @Test
    void ofAFinishedRun() throws IOException {
        readers.put("results", StoredResults::read);
        Path run = recorded().complete(RunStatus.FINISHED);
        LabelFile.write(run, new RunLabels("Mine", List.of("paper"), "the one of Monday", true));
        damage(run);
    }

    @Test
    void ofAnInterruptedRunWithACheckpoint() throws IOException {
        RunRecorder recorder = recorded();
        recorder.append(RunFixture.measurement(3), MARGINS);
        recorder.close();
        Path run = recorder.folder();
        LabelFile.write(run, new RunLabels("Mine", List.of(), "", false));
        damage(run);
        assertTrue(tried.keySet().stream().anyMatch(name -> name.startsWith("checkpoint-")), tried.toString());
    }

    @Test
    void ofTheListOfRuns() throws IOException {
        finished();
        List<RunEntry> before = afresh();
        Path index = workspace().cache().resolve("runs.json");
        byte[] bytes = Files.readAllBytes(index);
        for (int at : places(bytes.length)) {
            Files.write(index, Arrays.copyOf(bytes, at));
            assertEquals(before, afresh(), "cut to " + at);
            Files.write(index, flipped(bytes, at));
            assertEquals(before, afresh(), "changed at " + at);
        }
    }

    private RunRecorder recorded() {
        RunRecorder recorder = begun(RunFixture.ORIGIN, NOW);
        for (int epoch = 0; epoch < 3; epoch++) {
            recorder.append(RunFixture.measurement(epoch), MARGINS);
        }
        recorder.ruleActed(new ScheduleEvent(0, ScheduleEvent.Kind.GUIDANCE_BEGAN, 1, 1));
        recorder.keep(new TrainedModel(
                new ModelParameters(
                        List.of(new ModelParameters.Parameter("a", List.of(3, 4))),
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
                2));
        recorder.saved(new Checkpoint(new Memento().with("weights", new float[] {1, 2, 3}), 2, true, 3, 1));
        recorder.evaluated(RunFixture.results());
        return recorder;
    }

    private void damage(Path run) throws IOException {
        everyReader(run, "as it was written");
        List<Path> files;
        try (Stream<Path> all = Files.list(run)) {
            files = all.filter(file -> !file.getFileName().toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at : places(bytes.length)) {
                Files.write(file, Arrays.copyOf(bytes, at));
                found(run, file, "cut to " + at + " of " + bytes.length);
                Files.write(file, flipped(bytes, at));
                found(run, file, "changed at " + at + " of " + bytes.length);
            }
            if (ALL || bytes.length < SHORT) {
                everywhere(run, file, bytes);
            }
            Files.delete(file);
            said(run, file.getFileName() + " is missing");
            Files.write(file, bytes);
            tried.put(file.getFileName().toString(), bytes.length);
        }
        everyReader(run, "put back");
    }

    /** With the reader that the file is for, which found the damage in its middle. */
    private void everywhere(Path run, Path file, byte[] bytes) throws IOException {
        String name = file.getFileName().toString();
        Map<String, String> sentences = said(run, name);
        Reader finder = readers.get(sentences.keySet().stream()
                .filter(who -> sentences.get(who).contains(name))
                .min(Comparator.comparing(
                        who -> List.of("labels", "open", "model", "results", "report", "margins", "continuation")
                                .indexOf(who)))
                .orElseThrow());
        for (int at = 0; at < bytes.length; at++) {
            Files.write(file, Arrays.copyOf(bytes, at));
            sentence(finder, run, name + " cut to " + at);
            Files.write(file, flipped(bytes, at));
            sentence(finder, run, name + " changed at " + at);
        }
    }

    private static void sentence(Reader reader, Path run, String how) {
        try {
            reader.read(run);
            fail(how + " is used in silence");
        } catch (RunException | IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(how.substring(0, how.indexOf(' '))), how + ": " + e);
        }
    }

    private void everyReader(Path run, String when) throws IOException {
        assertEquals(Map.of(), said(run, when));
        for (Reader reader : readers.values()) {
            reader.read(run);
        }
    }

    /** Some reader names the file, and none fails in another way than by a sentence. */
    private void found(Path run, Path file, String how) {
        String name = file.getFileName().toString();
        Map<String, String> sentences = said(run, name + " " + how);
        assertTrue(
                sentences.values().stream().anyMatch(sentence -> sentence.contains(name)),
                name + " " + how + ": " + sentences);
    }

    /** What each reader says that is wrong. */
    private Map<String, String> said(Path run, String how) {
        Map<String, String> sentences = new HashMap<>();
        readers.forEach((who, reader) -> {
            try {
                reader.read(run);
            } catch (RunException | IOException e) {
                String said = String.valueOf(e.getMessage());
                assertTrue(said.length() > 30 && said.endsWith("."), how + ", " + who + ": " + said);
                sentences.put(who, said);
            } catch (RuntimeException e) {
                fail(how + ", " + who, e);
            }
        });
        return sentences;
    }

    private List<Integer> places(int length) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < Math.min(EDGE, length); at++) {
            places.add(at);
            places.add(length - 1 - at);
        }
        for (int i = 0; i < BETWEEN; i++) {
            places.add(chance.nextInt(length));
        }
        return places;
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= (byte) (1 << chance.nextInt(8));
        return other;
    }
}
