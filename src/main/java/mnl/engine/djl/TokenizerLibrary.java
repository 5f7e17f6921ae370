package mnl.engine.djl;

import ai.djl.util.Utils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.function.Supplier;
import mnl.engine.EngineStartListener;

/** The native library of tokenizers, which is unpacked and can be damaged like the one that trains. */
public final class TokenizerLibrary {
    private TokenizerLibrary() {}

    /**
     * Makes sure that the library is unpacked and whole, then does what loads it.
     *
     * @throws IOException when it cannot be unpacked
     */
    public static <T> T load(Supplier<T> loading) throws IOException {
        UnpackedLibrary library;
        try {
            library = new UnpackedLibrary(Utils.getEngineCacheDir("tokenizers"), PackedLibrary.ofTokenizers());
        } catch (FileNotFoundException noneForThisSystem) {
            return loading.get();
        }
        library.ensureComplete(EngineStartListener.SILENT);
        return library.whileMarked(loading);
    }
}
