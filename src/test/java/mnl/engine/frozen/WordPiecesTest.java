package mnl.engine.frozen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mnl.engine.FrozenModuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPiecesTest {
    private static final String TOKENIZER = """
            {
              "version": "1.0",
              "truncation": null,
              "padding": null,
              "added_tokens": [
                {"id": 0, "content": "[PAD]", "special": true, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false},
                {"id": 1, "content": "[UNK]", "special": true, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false}
              ],
              "normalizer": {"type": "Lowercase"},
              "pre_tokenizer": {"type": "Whitespace"},
              "post_processor": null,
              "decoder": null,
              "model": {
                "type": "WordPiece",
                "unk_token": "[UNK]",
                "continuing_subword_prefix": "##",
                "max_input_chars_per_word": 100,
                "vocab": {"[PAD]": 0, "[UNK]": 1, "play": 2, "##ing": 3, "##ed": 4, "we": 5}
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void cutsWordsIntoPiecesAndPads() throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
        try (WordPieces pieces = WordPieces.load(file, 4)) {
            TokenBatch batch = pieces.encode(List.of("We playing", "xyz", "we we we we played"));
            assertEquals(3, batch.samples());
            assertArrayEquals(new long[] {5, 2, 3, 0}, Arrays.copyOfRange(batch.ids(), 0, 4));
            assertArrayEquals(new long[] {1, 1, 1, 0}, Arrays.copyOfRange(batch.mask(), 0, 4));
            assertArrayEquals(new long[] {1, 0, 0, 0}, Arrays.copyOfRange(batch.mask(), 4, 8));
            assertEquals(1, batch.ids()[4]);
            assertArrayEquals(new long[] {5, 5, 5, 5}, Arrays.copyOfRange(batch.ids(), 8, 12));
        }
    }

    @Test
    void whatIsNoTokenizerIsRefusedInASentence() throws IOException {
        Path none = folder.resolve("none.json");
        Path text = Files.writeString(folder.resolve("text.json"), "{\"model\": 3}");
        for (Path file : List.of(none, text)) {
            String message = assertThrows(FrozenModuleException.class, () -> WordPieces.load(file, 8))
                    .getMessage();
            assertTrue(message.contains(file.getFileName().toString()) && message.contains("tokenizer.json"), message);
        }
    }
}
