package mnl.engine.frozen;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mnl.engine.FrozenModuleException;
import mnl.engine.djl.TokenizerLibrary;
import mnl.words.Texts;

/**
 * Word pieces, or whatever a {@code tokenizer.json} file of the Hugging Face tokenizers library describes: texts to the
 * token ids that a network was trained on. Nothing is downloaded.
 */
public final class WordPieces implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final int length;

    private WordPieces(HuggingFaceTokenizer tokenizer, int length) {
        this.tokenizer = tokenizer;
        this.length = length;
    }

    /**
     * Loads a tokenizer.
     *
     * @param file a {@code tokenizer.json}
     * @param length L, places per text; longer texts are cut there, shorter ones padded
     * @throws FrozenModuleException when it is none
     */
    public static WordPieces load(Path file, int length) {
        if (!Files.isRegularFile(file)) {
            throw new FrozenModuleException(Texts.of("frozen.word-pieces.is-not-a-file", file));
        }
        Map<String, String> options = Map.of(
                "padding",
                "MAX_LENGTH",
                "truncation",
                "true",
                "maxLength",
                Integer.toString(length),
                "modelMaxLength",
                Integer.toString(length));
        try {
            return new WordPieces(TokenizerLibrary.load(() -> tokenizer(file, options)), length);
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path file, Map<String, String> options) {
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrozenModuleException unreadable(Path file, Throwable e) {
        return new FrozenModuleException(Texts.of("frozen.word-pieces.is-no-tokenizer-that", file, e.getMessage()), e);
    }

    /** Token ids and mask of texts [n, L]. */
    public TokenBatch encode(List<String> texts) {
        Encoding[] encodings = tokenizer.batchEncode(texts);
        long[] ids = new long[texts.size() * length];
        long[] mask = new long[ids.length];
        for (int i = 0; i < encodings.length; i++) {
            System.arraycopy(encodings[i].getIds(), 0, ids, i * length, length);
            System.arraycopy(encodings[i].getAttentionMask(), 0, mask, i * length, length);
        }
        return new TokenBatch(texts.size(), length, ids, mask);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
