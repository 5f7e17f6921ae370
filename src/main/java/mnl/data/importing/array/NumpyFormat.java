package mnl.data.importing.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceFormat;
import mnl.data.importing.SourceOptions;
import mnl.words.Texts;

/** NumPy arrays: one in a {@code .npy} file, several in a {@code .npz} archive. */
public final class NumpyFormat implements SourceFormat {
    @Override
    public String name() {
        return Texts.of("importing.numpy-format.numpy-arrays-npy-npz");
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return NpyHeader.begins(head) || (head.length > 0 && (name.endsWith(".npy") || name.endsWith(".npz")));
    }

    @Override
    public Set<Correction> corrections(Path path) {
        return Set.of(Correction.COLUMNS);
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        boolean archive =
                String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".npz");
        return new ArraySource(path, options, archive ? new NpzArrays(path) : new Single(path));
    }

    /** The array of a {@code .npy} file. */
    private record Single(Path file) implements ArraySource.Arrays {
        @Override
        public String format() {
            return Texts.of("importing.numpy-format.numpy-array");
        }

        @Override
        public List<StoredArray> find() throws IOException {
            String name = SourceFiles.name(file);
            try (InputStream stream = Files.newInputStream(file)) {
                NpyHeader header = NpyHeader.read(name, stream);
                long expected = header.dataStart() + header.bytes();
                if (Files.size(file) != expected) {
                    throw new DataException(
                            Texts.of("importing.numpy-format.has-bytes-where-its", name, Files.size(file), expected));
                }
                return List.of(new NpyArray(SourceFiles.baseName(file), header, () -> Files.newInputStream(file)));
            }
        }
    }
}
