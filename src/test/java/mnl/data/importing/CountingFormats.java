package mnl.data.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mnl.data.importing.formats.StandardFormats;

/** All forms; counts how often each file or folder is read in full. */
public final class CountingFormats implements SourceFormat {
    private final SourceFormats all = StandardFormats.all();
    private final Map<Path, Integer> reads = new TreeMap<>();

    /** The forms. */
    public SourceFormats formats() {
        return new SourceFormats(List.of(this));
    }

    /** How often each was read. */
    public Map<Path, Integer> reads() {
        return reads;
    }

    @Override
    public String name() {
        return "any form";
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        return true;
    }

    @Override
    public Set<Correction> corrections(Path path) {
        return all.format(path).corrections(path);
    }

    @Override
    public String proposedPattern(Path path) {
        return all.format(path).proposedPattern(path);
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        return new Counted(path, all.format(path).source(path, options));
    }

    private final class Counted implements Source {
        private final Path path;
        private final Source source;

        Counted(Path path, Source source) {
            this.path = path;
            this.source = source;
        }

        @Override
        public SourceOutline outline() {
            return source.outline();
        }

        @Override
        public PreviewUses uses() {
            return source.uses();
        }

        @Override
        public boolean hasColumn(String name) {
            return source.hasColumn(name);
        }

        @Override
        public void read(SampleSink sink) {
            reads.merge(path, 1, Integer::sum);
            source.read(sink);
        }
    }
}
