package mnl.data.importing.matlab;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFormat;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.array.ArraySource;
import mnl.words.Texts;

/** MATLAB files of level 5, which {@code save} writes with {@code -v7} and {@code -v6}. */
public final class MatFormat implements SourceFormat {
    private final Map<Path, MatArrays> files = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return Texts.of("importing.mat-format.matlab-file-mat-level");
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        boolean named =
                String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".mat");
        return head.length > 0
                && (named || new String(head, StandardCharsets.ISO_8859_1).startsWith("MATLAB 5.0 MAT-file"));
    }

    @Override
    public Set<Correction> corrections(Path path) {
        return Set.of(Correction.COLUMNS);
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        return new ArraySource(path, options, files.computeIfAbsent(path, MatArrays::new));
    }
}
