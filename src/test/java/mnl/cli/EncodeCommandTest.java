package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mnl.data.Signal;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.FolderSource;
import mnl.data.folder.SampleRow;
import mnl.engine.frozen.ScriptFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeCommandTest {
    private static final int SAMPLES = 12;
    private static final String SUMS =
            "return torch.stack([torch.sum(torch.flatten(x, 1), [1]), torch.mul(torch.sum(torch.flatten(x, 1), [1]), 2)], 1)";

    @TempDir
    private Path folder;

    private final CommandHarness commands = new CommandHarness(listener -> new FakeEngine(-1));
    private Path data;

    @BeforeEach
    void write() {
        List<SampleRow> rows = new ArrayList<>();
        byte[][] pictures = new byte[SAMPLES][4];
        float[][] waves = new float[SAMPLES][];
        float[][] vectors = new float[SAMPLES][3];
        for (int n = 0; n < SAMPLES; n++) {
            rows.add(SampleRow.inFold("s" + n, n % 2, n / 2 % 2, java.util.Map.of()));
            pictures[n] = new byte[] {(byte) (10 * n), 0, 0, 51};
            waves[n] = new float[400 + n];
            vectors[n][0] = n;
        }
        data = folder.resolve("data");
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .images("picture", 2, 2, pictures)
                .sounds("sound", 8000, waves)
                .features("vectors", vectors)
                .write(data, false);
    }

    private int encode(Path module, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--workspace",
                folder.resolve("work").toString(),
                "encode",
                data.toString(),
                "--module",
                module.toString()));
        args.addAll(List.of(more));
        return commands.run(args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static float[] features(Path dataset, int row, String modality) {
        FolderSource source = FolderSource.open(dataset, 0);
        return ((Signal.Features) source.signal(row, source.info().indexOf(modality))).values();
    }

    @Test
    void picturesBecomeAFurtherModality() {
        Path module = ScriptFile.write(folder.resolve("sums.pt"), "x: Tensor", "Tensor", SUMS);
        assertEquals(
                0, encode(module, "--modality", "picture", "--batch", "5", "--out", out().toString()), commands.err());
        FolderSource source = FolderSource.open(out(), 0);
        assertEquals(4, source.info().modalities().size());
        assertEquals(2, source.info().modalities().get(3).features());
        float sum = (30 + 51) / 255f;
        assertArrayEquals(new float[] {sum, 2 * sum}, features(out(), 3, "picture-sums"), 1e-5f);
        assertArrayEquals(features(data, 7, "vectors"), features(out(), 7, "vectors"));
    }

    @Test
    void soundsAreCutToALength() {
        Path module = ScriptFile.write(
                folder.resolve("length.pt"), "x: Tensor", "Tensor", "return torch.add(torch.mul(x, 0), 1)");
        assertEquals(
                0,
                encode(
                        module,
                        "--modality",
                        "sound",
                        "--seconds",
                        "0.01",
                        "--name",
                        "eighty",
                        "--out",
                        out().toString()),
                commands.err());
        assertEquals(80, features(out(), 0, "eighty").length);
    }

    @Test
    void whatIsEncodedIsKept() throws IOException {
        Path module = ScriptFile.write(folder.resolve("sums.pt"), "x: Tensor", "Tensor", SUMS);
        assertEquals(0, encode(module, "--modality", "picture", "--out", out().toString()), commands.err());
        Path again = folder.resolve("again");
        assertEquals(0, encode(module, "--modality", "picture", "--out", again.toString()), commands.err());
        assertArrayEquals(features(out(), 5, "picture-sums"), features(again, 5, "picture-sums"));
        try (Stream<Path> kept = Files.list(folder.resolve("work/cache/features"))) {
            List<Path> files = kept.toList();
            assertEquals(1, files.size(), "the same network, samples and preparation");
            byte[] bytes = Files.readAllBytes(files.get(0));
            Files.write(files.get(0), java.util.Arrays.copyOf(bytes, 8 + 3 * 12));
        }
        Path resumed = folder.resolve("resumed");
        assertEquals(0, encode(module, "--modality", "picture", "--out", resumed.toString()), commands.err());
        assertTrue(commands.err().contains("Going on after 3 samples"), commands.err());
        assertArrayEquals(features(out(), 11, "picture-sums"), features(resumed, 11, "picture-sums"));
    }

    @Test
    void aNetworkThatTakesOtherInputsIsOneSentence() {
        Path module = ScriptFile.write(
                folder.resolve("fixed.pt"),
                "x: Tensor",
                "Tensor",
                "return torch.matmul(torch.flatten(x, 1), torch.ones([9, 2]))");
        assertEquals(2, encode(module, "--modality", "picture", "--out", out().toString()));
        assertEquals(
                1,
                commands.err().lines().filter(line -> line.contains("fixed.pt")).count(),
                commands.err());
        assertFalse(Files.exists(out()));
    }

    @Test
    void wrongInputWritesNothing() {
        Path module = ScriptFile.write(folder.resolve("sums.pt"), "x: Tensor", "Tensor", SUMS);
        assertEquals(2, encode(module, "--modality", "smell", "--out", out().toString()));
        assertEquals(2, encode(module, "--modality", "vectors", "--out", out().toString()));
        assertEquals(2, encode(module, "--modality", "picture", "--size", "big", "--out", out().toString()));
        assertEquals(2, encode(module, "--modality", "picture", "--name", "sound", "--out", out().toString()));
        assertEquals(2, encode(folder.resolve("none.pt"), "--modality", "picture", "--out", out().toString()));
        assertEquals(2, encode(module, "--modality", "picture", "--out", data.toString()));
        assertEquals(6, commands.err().lines().count(), commands.err());
        assertFalse(Files.exists(out()));
    }
}
