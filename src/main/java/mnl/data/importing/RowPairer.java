package mnl.data.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/** Finds samples of several sources that are one sample, by id or by order. */
final class RowPairer {
    private final List<TagTable> tables;

    RowPairer(List<TagTable> tables) {
        this.tables = tables;
    }

    /**
     * Pairs.
     *
     * @param pairing any but {@link Pairing#BY_CLASS}
     * @throws DataException when samples have no partner
     */
    Arrangement pair(Pairing pairing) {
        boolean ids = tables.stream().allMatch(table -> table.has(Tag.ID));
        if (pairing == Pairing.BY_ORDER || (pairing == Pairing.AUTOMATIC && !ids)) {
            return byOrder();
        }
        if (!ids) {
            TagTable without = tables.stream()
                    .filter(table -> !table.has(Tag.ID))
                    .findFirst()
                    .orElseThrow();
            throw new DataException(Texts.of("importing.row-pairer.has-no-ids-to", without.source()));
        }
        return byId(pairing == Pairing.BY_SHARED_ID);
    }

    private Arrangement byOrder() {
        TagTable first = tables.get(0);
        for (TagTable other : tables) {
            if (other.count() != first.count()) {
                throw new DataException(Texts.of(
                        "importing.row-pairer.has-samples-and-has",
                        first.source(),
                        first.count(),
                        other.source(),
                        other.count()));
            }
        }
        int[] order = IntStream.range(0, first.count()).toArray();
        return new Arrangement(tables, tables.stream().map(table -> order).toArray(int[][]::new));
    }

    private Arrangement byId(boolean leaveOut) {
        TagTable first = tables.get(0);
        int[][] partners = new int[tables.size()][];
        for (int s = 0; s < partners.length; s++) {
            partners[s] = partners(first, tables.get(s));
        }
        int[] kept = IntStream.range(0, first.count())
                .filter(i -> Arrays.stream(partners).allMatch(partner -> partner[i] >= 0))
                .toArray();
        if (!leaveOut) {
            checkAllPaired(partners);
        }
        if (kept.length == 0) {
            throw new DataException(Texts.of("importing.row-pairer.no-id-is-in"));
        }
        return new Arrangement(
                tables,
                Arrays.stream(partners)
                        .map(partner -> Arrays.stream(kept).map(i -> partner[i]).toArray())
                        .toArray(int[][]::new));
    }

    /** Sample of the other source with the same id, by sample of the first; -1 where there is none. */
    private static int[] partners(TagTable first, TagTable other) {
        if (first == other) {
            return IntStream.range(0, first.count()).toArray();
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < other.count(); i++) {
            places.put(other.get(Tag.ID, i), i);
        }
        return IntStream.range(0, first.count())
                .map(i -> places.getOrDefault(first.get(Tag.ID, i), -1))
                .toArray();
    }

    private void checkAllPaired(int[][] partners) {
        TagTable first = tables.get(0);
        for (int s = 1; s < partners.length; s++) {
            TagTable other = tables.get(s);
            for (int i = 0; i < first.count(); i++) {
                if (partners[s][i] < 0) {
                    throw unpaired(first.describe(i), other.source());
                }
            }
            boolean[] used = new boolean[other.count()];
            Arrays.stream(partners[s]).forEach(partner -> used[partner] = true);
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    throw unpaired(other.describe(i), first.source());
                }
            }
        }
    }

    private static DataException unpaired(String sample, String source) {
        return new DataException(Texts.of("importing.row-pairer.there-is-no-sample", sample, source));
    }
}
