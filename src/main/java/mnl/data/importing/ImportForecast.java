package mnl.data.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * What an import would make of its samples; nothing is written.
 *
 * @param classes names of the classes
 * @param parts names of the splits or folds
 * @param counts samples by class and part [C][parts]
 * @param notes what a user should know, such as samples that are left out, in full sentences
 */
public record ImportForecast(List<String> classes, List<String> parts, List<List<Integer>> counts, List<String> notes) {

    public ImportForecast {
        classes = List.copyOf(classes);
        parts = List.copyOf(parts);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /**
     * Pairs and divides as the import will.
     *
     * @param plan the plan; its name does not matter
     * @param tags what its sources say, in the same order
     * @throws DataException when the plan cannot be followed
     */
    public static ImportForecast of(ImportPlan plan, List<SourceTags> tags) {
        new PlanChecks(plan, tags.stream().map(SourceTags::outline).toList()).checkSamples();
        ArrangedSamples arranged =
                ArrangedSamples.of(plan, tags.stream().map(SourceTags::table).toList());
        Parts parts = arranged.parts();
        List<String> notes = new ArrayList<>();
        tags.forEach(source -> notes.addAll(source.notes()));
        notes.addAll(arranged.notes());
        if (tags.stream()
                        .mapToInt(source -> source.outline().modalities().size())
                        .sum()
                == 1) {
            notes.add(Texts.of("importing.import-forecast.there-is-one-modality"));
        }
        int[][] sizes = arranged.sizes();
        return new ImportForecast(
                arranged.naming().names(),
                IntStream.range(0, parts.count())
                        .mapToObj(part ->
                                parts.folds() ? Texts.of("importing.import-forecast.fold", part) : Splitter.name(part))
                        .toList(),
                IntStream.range(0, arranged.naming().names().size())
                        .mapToObj(label ->
                                Arrays.stream(sizes).map(part -> part[label]).toList())
                        .toList(),
                notes);
    }

    /** n. */
    public int samples() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** Samples in a part. */
    public int partSize(int part) {
        return counts.stream().mapToInt(row -> row.get(part)).sum();
    }
}
