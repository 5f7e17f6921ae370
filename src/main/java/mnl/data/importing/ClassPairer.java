package mnl.data.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.random.SeededStream;
import mnl.words.Texts;

/**
 * Pairs samples of independent sources that show the same class. Each source is divided into splits on its own first, so
 * that groups stay together in it and no sample can come into two splits; pairs form within a class and a split, each
 * sample in at most one.
 */
final class ClassPairer {
    private static final long PURPOSE = SeededStream.key("import: pairs by class");

    /** Pairs, with the part of each. */
    record Paired(Arrangement arrangement, Parts parts) {}

    private final List<TagTable> tables;
    private final ClassNaming naming;
    private final long seed;

    ClassPairer(List<TagTable> tables, ClassNaming naming, long seed) {
        this.tables = tables;
        this.naming = naming;
        this.seed = seed;
    }

    /** Divides each source and pairs. */
    Paired pair(SplitRule rule) {
        int[][] labels = tables.stream().map(this::labels).toArray(int[][]::new);
        List<Parts> parts = new ArrayList<>();
        for (int s = 0; s < tables.size(); s++) {
            Arrangement alone = alone(tables.get(s));
            parts.add(new Splitter(rule(rule, tables.get(s)), seed + s).parts(alone, labels[s], naming));
        }
        Parts first = parts.get(0);
        List<int[]> pairs = new ArrayList<>();
        for (int label = 0; label < naming.names().size(); label++) {
            for (int part = 0; part < first.count(); part++) {
                pairs.addAll(pairs(labels, parts, label, part));
            }
        }
        pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[][] rows = new int[tables.size()][];
        Arrays.setAll(rows, s -> pairs.stream().mapToInt(pair -> pair[s]).toArray());
        return new Paired(new Arrangement(tables, rows), first.select(rows[0]));
    }

    private List<int[]> pairs(int[][] labels, List<Parts> parts, int label, int part) {
        int[][] members = new int[tables.size()][];
        for (int s = 0; s < members.length; s++) {
            int[] own = labels[s];
            int[] ownParts = parts.get(s).of();
            members[s] = IntStream.range(0, own.length)
                    .filter(i -> own[i] == label && ownParts[i] == part)
                    .toArray();
            SeededStream.of(seed, PURPOSE, s, label, part).shuffle(members[s]);
        }
        int count = Arrays.stream(members).mapToInt(m -> m.length).min().orElse(0);
        return IntStream.range(0, count)
                .mapToObj(i -> Arrays.stream(members).mapToInt(m -> m[i]).toArray())
                .toList();
    }

    private static Arrangement alone(TagTable table) {
        return new Arrangement(
                List.of(table), new int[][] {IntStream.range(0, table.count()).toArray()});
    }

    /** A source without groups is divided without them. */
    private static SplitRule rule(SplitRule rule, TagTable table) {
        if (table.has(Tag.GROUP)) {
            return rule;
        }
        if (rule instanceof SplitRule.Random random) {
            return new SplitRule.Random(random.shares(), false);
        }
        return rule instanceof SplitRule.Folds folds ? new SplitRule.Folds(folds.count(), false) : rule;
    }

    private int[] labels(TagTable table) {
        int[] labels = new int[table.count()];
        boolean[] seen = new boolean[naming.names().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = naming.code(table.get(Tag.LABEL, i));
            seen[labels[i]] = true;
        }
        for (int label = 0; label < seen.length; label++) {
            if (!seen[label]) {
                throw new DataException(Texts.of(
                        "importing.class-pairer.has-no-sample-of",
                        table.source(),
                        naming.names().get(label)));
            }
        }
        return labels;
    }
}
