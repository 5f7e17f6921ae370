package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.data.importing.SplitRule.Random;
import mnl.data.importing.SplitRule.Shares;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader can be ended while it reads. */
class CancelledReadingTest {
    private static final int SAMPLES = 20;

    @TempDir
    Path folder;

    private List<Source> sources(EveryForm form) {
        return form.write(new ImportFiles(folder), SAMPLES).sources(StandardFormats.all());
    }

    /** Wants no more when it is asked for the third time; counts what comes nevertheless. */
    private static final class Impatient implements SampleSink {
        private final Path scratch;
        private int asked;
        private int payloads;

        Impatient(Path scratch) {
            this.scratch = scratch;
        }

        @Override
        public void tags(SampleTags tags) {}

        @Override
        public void features(int modality, float[] row) {
            payloads++;
        }

        @Override
        public void bytes(int modality, byte[] content, int length) {
            payloads++;
        }

        @Override
        public void progress(double fraction) {
            if (++asked >= 3) {
                throw new ImportCancelledException();
            }
        }

        @Override
        public void reads(Path file) {}

        @Override
        public Path scratch() {
            return scratch;
        }
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void everyReaderAsksWithEverySampleAndEndsAtOnce(EveryForm form) throws IOException {
        Source source = sources(form).get(0);
        Impatient sink = new Impatient(Files.createDirectory(folder.resolve("scratch")));
        assertThrows(ImportCancelledException.class, () -> source.read(sink));
        assertEquals(3, sink.asked);
        assertTrue(sink.payloads >= 2 && sink.payloads <= 3, sink.payloads + " samples");
        assertEquals(List.of(), names(sink.scratch()), "what it wrote for itself is gone");
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void anImportThatIsCancelledWhileItReadsLeavesNothing(EveryForm form) throws IOException {
        ImportPlan plan = new ImportPlan(
                sources(form),
                Pairing.AUTOMATIC,
                new Random(new Shares(60, 20, 20), false),
                List.of(),
                0,
                "x",
                "",
                "",
                Set.of());
        List<String> before = names(folder);
        double[] reached = {0};
        List<String> stages = new ArrayList<>();
        assertThrows(ImportCancelledException.class, () -> new Importer()
                .run(
                        plan,
                        folder.resolve("made").resolve("out"),
                        (what, fraction) -> {
                            reached[0] = fraction;
                            stages.add(what);
                        },
                        () -> reached[0] > 0.1));
        assertTrue(stages.stream().allMatch(what -> what.startsWith("Reading")), "not later: " + stages);
        assertTrue(reached[0] > 0.1, "ended at " + reached[0]);
        assertEquals(before, names(folder));
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void aPreviewThatIsNoLongerWantedLeavesNothing(EveryForm form) throws IOException {
        List<Source> sources = sources(form);
        Path place = folder.resolve("datasets");
        double[] reached = {0};
        assertThrows(
                ImportCancelledException.class,
                () -> ReadSamples.of(sources, place, (what, fraction) -> {
                    reached[0] = fraction;
                    if (fraction > 0.1) {
                        throw new ImportCancelledException();
                    }
                }));
        assertTrue(reached[0] > 0.1, "ended at " + reached[0]);
        assertFalse(Files.exists(place));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
