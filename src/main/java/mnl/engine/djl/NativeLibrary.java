package mnl.engine.djl;

import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mnl.data.Causes;
import mnl.data.MemoryShortage;
import mnl.engine.EngineStartException;
import mnl.engine.EngineStartListener;
import mnl.words.Texts;

/** The PyTorch library on this machine: unpacked where that is the program's business, and what is said when it fails. */
final class NativeLibrary {
    private static final String OWN_LIBRARY = "PYTORCH_LIBRARY_PATH";

    private final Optional<UnpackedLibrary> unpacked;
    private final EngineStartListener listener;

    /** @param unpacked nothing where the user brought a library */
    NativeLibrary(Optional<UnpackedLibrary> unpacked, EngineStartListener listener) {
        this.unpacked = unpacked;
        this.listener = listener;
    }

    /**
     * Unpacks the library where needed.
     *
     * @throws EngineStartException when that fails
     */
    static NativeLibrary unpacked(EngineStartListener listener) {
        if (Utils.getEnvOrSystemProperty(OWN_LIBRARY) != null) {
            return new NativeLibrary(Optional.empty(), listener);
        }
        Path cache = Utils.getEngineCacheDir("pytorch");
        try {
            UnpackedLibrary library = new UnpackedLibrary(cache, PackedLibrary.onClassPath());
            library.ensureComplete(listener);
            return new NativeLibrary(Optional.of(library), listener);
        } catch (IOException e) {
            throw cannotUnpack(cache, e);
        }
    }

    /**
     * Has the library loaded.
     *
     * @throws EngineStartException with the reason when that fails; a damaged library is mended before
     */
    <T> T load(Supplier<T> loading) {
        try {
            return unpacked.isPresent() ? unpacked.get().whileMarked(loading) : loading.get();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            throw new EngineStartException(reason(e), e);
        }
    }

    private String reason(Throwable failure) {
        return MemoryShortage.sentence(failure)
                .map(shortage -> Texts.of("djl.native-library.the-pytorch-library-cannot", shortage))
                .or(this::mended)
                .orElseGet(() -> Texts.of("djl.native-library.the-pytorch-library-cannot-be", said(failure)));
    }

    private Optional<String> mended() {
        if (unpacked.isEmpty()) {
            return Optional.empty();
        }
        Path folder = unpacked.get().folder();
        try {
            return unpacked.get().repair(listener)
                    ? Optional.of(Texts.of("djl.native-library.the-pytorch-library-in", folder))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.ofNullable(cannotUnpack(Objects.requireNonNullElse(folder.getParent(), folder), e)
                    .getMessage());
        }
    }

    /** What the innermost failure says, since those around it say only that there was one. */
    private static String said(Throwable failure) {
        return String.valueOf(Causes.root(failure).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static EngineStartException cannotUnpack(Path cache, IOException e) {
        return new EngineStartException(
                Texts.of("djl.native-library.the-pytorch-library-cannot-be-unpacked", cache, e.getMessage()), e);
    }
}
