package mnl.engine.frozen;

import java.nio.file.Path;
import java.util.function.Supplier;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureInput;
import mnl.engine.FrozenModuleException;
import org.jspecify.annotations.Nullable;

/** A frozen network that is loaded, with what it needs; every call goes to the thread that owns the native library. */
final class OpenNetwork implements AutoCloseable {
    private final NativeCalls calls;
    private final @Nullable WordPieces pieces;
    private final FrozenModule module;
    private final SignalBatches batches;

    OpenNetwork(NativeCalls calls, Path file, EncodedModality modality, FeatureInput input) {
        this.calls = calls;
        WordPieces read = input instanceof FeatureInput.Texts texts ? pieces(texts) : null;
        pieces = read;
        try {
            batches = modality.batches(input, read);
            module = refused(() -> calls.call(runtime -> FrozenModule.load(runtime, file)));
        } catch (RuntimeException | Error e) {
            close(read);
            throw e;
        }
    }

    private static WordPieces pieces(FeatureInput.Texts texts) {
        try {
            return WordPieces.load(texts.tokenizer(), texts.length());
        } catch (FrozenModuleException e) {
            throw new ExtractionRefusal(ExtractionField.TOKENIZER, e);
        }
    }

    /** Features of samples {@code from} to {@code to - 1} [n][D]. */
    float[][] encode(int from, int to) {
        return refused(() -> calls.call(runtime -> batches.encode(module, from, to)));
    }

    private static <T> T refused(Supplier<T> work) {
        try {
            return work.get();
        } catch (FrozenModuleException e) {
            throw new ExtractionRefusal(ExtractionField.MODULE, e);
        }
    }

    @Override
    public void close() {
        close(pieces);
        calls.call(runtime -> {
            module.close();
            return true;
        });
    }

    private static void close(@Nullable WordPieces read) {
        if (read != null) {
            read.close();
        }
    }
}
