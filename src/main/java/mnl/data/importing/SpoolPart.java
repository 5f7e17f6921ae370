package mnl.data.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of what was read of a source that a modality is made of.
 *
 * @param modality position of the modality that was read
 * @param columns positions of its features; empty: the whole samples
 */
record SpoolPart(int modality, int[] columns) {
    private static final int[] WHOLE = {};

    /** Finds a modality among those that were read; empty where it is not there. */
    static Optional<SpoolPart> of(SourceModality wanted, List<SourceModality> read) {
        return IntStream.range(0, read.size())
                .mapToObj(m -> part(m, wanted, read.get(m)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SpoolPart> part(int modality, SourceModality wanted, SourceModality own) {
        if (wanted.columns().isEmpty()) {
            boolean same = wanted.format().equals(own.format())
                    && wanted.array().equals(own.array())
                    && (wanted.hasFeatures() || wanted.name().equals(own.name()));
            return same && own.columns().isEmpty() ? Optional.of(new SpoolPart(modality, WHOLE)) : Optional.empty();
        }
        int[] columns =
                wanted.columns().stream().mapToInt(own.columns()::indexOf).toArray();
        boolean all = columns.length == own.columns().size()
                && Arrays.equals(columns, IntStream.range(0, columns.length).toArray());
        return Arrays.stream(columns).allMatch(column -> column >= 0)
                ? Optional.of(new SpoolPart(modality, all ? WHOLE : columns))
                : Optional.empty();
    }

    /** The samples. */
    Spool of(Spool spool) throws IOException {
        return columns.length == 0 ? spool : spool.narrowed(columns);
    }
}
