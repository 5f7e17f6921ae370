package mnl.engine.frozen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.FrozenModuleException;
import mnl.engine.Pooling;
import mnl.engine.djl.PyTorchRuntime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenModuleTest {
    private static final String MEAN_AND_SUM =
            "return torch.stack([torch.mean(torch.flatten(x, 1), [1]), torch.sum(torch.flatten(x, 1), [1])], 1)";

    private static PyTorchRuntime runtime;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    private FrozenModule module(String arguments, String result, String... lines) {
        return FrozenModule.load(runtime, ScriptFile.write(folder.resolve("made.pt"), arguments, result, lines));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(FrozenModuleException.class, action).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    @Test
    void computesWhatTheScriptSays() {
        try (FrozenModule module = module("x: Tensor", "Tensor", MEAN_AND_SUM)) {
            float[][] features = module.encode(new float[] {1, 2, 3, 4, 0, 0, 0, -8}, 2, 1, 2, 2);
            assertArrayEquals(new float[] {2.5f, 10}, features[0]);
            assertArrayEquals(new float[] {-2, -8}, features[1]);
        }
    }

    @Test
    void averagesAPlane() {
        try (FrozenModule module = module("x: Tensor", "Tensor", "return torch.mul(x, 2)")) {
            float[][] features = module.encode(new float[] {1, 2, 3, 4, 10, 20, 30, 40}, 1, 2, 2, 2);
            assertArrayEquals(new float[] {5, 50}, features[0]);
        }
    }

    @Test
    void poolsTokensThatCount() {
        TokenBatch tokens = new TokenBatch(2, 3, new long[] {5, 7, 0, 1, 2, 6}, new long[] {1, 1, 0, 1, 1, 1});
        String perToken = "return torch.unsqueeze(torch.to(ids, 6), -1)";
        try (FrozenModule module = module("ids: Tensor,\n    mask: Tensor", "Tensor", perToken)) {
            assertArrayEquals(new float[] {6}, module.encode(tokens, Pooling.MEAN)[0]);
            assertArrayEquals(new float[] {3}, module.encode(tokens, Pooling.MEAN)[1]);
            assertArrayEquals(new float[] {5}, module.encode(tokens, Pooling.FIRST)[0]);
        }
    }

    @Test
    void takesTheFirstOfATuple() {
        try (FrozenModule module =
                module("x: Tensor", "Tuple[Tensor, Tensor]", "return (torch.mul(x, 3), torch.mul(x, 5))")) {
            assertArrayEquals(new float[] {3, 6}, module.encode(new float[] {1, 2}, 1, 2)[0]);
        }
    }

    @Test
    void takesThePooledEntryOfADictionary() {
        String body = "return {\"last_hidden_state\": torch.mul(x, 3), \"pooler_output\": torch.mul(x, 5)}";
        try (FrozenModule module = module("x: Tensor", "Dict[str, Tensor]", body)) {
            assertArrayEquals(new float[] {5, 10}, module.encode(new float[] {1, 2}, 1, 2)[0]);
        }
    }

    @Test
    void aBatchOfAnotherShapeIsRefusedInASentence() {
        try (FrozenModule module = module("x: Tensor", "Tensor", "return torch.matmul(x, torch.ones([3, 2]))")) {
            String message = refusal(() -> module.encode(new float[8], 2, 4));
            assertTrue(message.contains("made.pt") && message.contains("(2, 4)"), message);
            assertTrue(message.contains("shapes cannot be multiplied"), message);
            assertEquals(2, module.encode(new float[6], 2, 3).length, "it can still be used");
        }
    }

    @Test
    void anAnswerWithoutSamplesIsRefused() {
        try (FrozenModule module = module("x: Tensor", "Tensor", "return torch.sum(x)")) {
            assertTrue(refusal(() -> module.encode(new float[4], 2, 2)).contains("2 samples"));
        }
    }

    @Test
    void anAnswerThatIsNoNumberIsRefused() {
        try (FrozenModule module = module("x: Tensor", "Tensor", "return torch.log(x)")) {
            assertTrue(refusal(() -> module.encode(new float[] {-1, 1}, 1, 2)).contains("no finite numbers"));
        }
    }

    @Test
    void anAnswerWithoutATensorIsRefused() {
        try (FrozenModule module = module("x: Tensor", "int", "return 7")) {
            assertTrue(refusal(() -> module.encode(new float[] {1, 1}, 1, 2)).contains("no tensor"));
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertTrue(refusal(() -> FrozenModule.load(runtime, folder.resolve("none.pt")))
                .contains("none.pt"));
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        Path whole = ScriptFile.write(folder.resolve("whole.pt"), "x: Tensor", "Tensor", MEAN_AND_SUM);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 4, bytes.length / 2, bytes.length - 10}) {
            Path damaged = Files.write(folder.resolve("damaged.pt"), Arrays.copyOf(bytes, length));
            assertTrue(refusal(() -> FrozenModule.load(runtime, damaged)).contains("damaged.pt"));
        }
        Path noScript = Files.writeString(folder.resolve("text.pt"), "this is no module");
        assertTrue(refusal(() -> FrozenModule.load(runtime, noScript)).contains("TorchScript"));
    }

    @Test
    void nothingStaysInNativeMemory() {
        int before = runtime.liveArrays();
        try (FrozenModule module = module("x: Tensor", "Tensor", MEAN_AND_SUM)) {
            for (int i = 0; i < 20; i++) {
                module.encode(new float[8], 2, 4);
            }
            assertTrue(runtime.liveArrays() <= before + 1, "arrays stay: " + (runtime.liveArrays() - before));
        }
        assertEquals(before, runtime.liveArrays());
    }
}
