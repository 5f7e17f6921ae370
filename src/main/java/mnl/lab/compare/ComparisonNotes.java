package mnl.lab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.words.Texts;

/** What is said below metrics of runs: what they are of, what is missing, and how runs are compared. */
public final class ComparisonNotes {
    private final ComparedMetrics metrics;
    private final RunComparison comparison;

    /** @param metrics what is compared */
    public ComparisonNotes(ComparedMetrics metrics) {
        this.metrics = metrics;
        this.comparison = metrics.comparison();
    }

    /**
     * What the numbers are, and how they are compared, sentence by sentence.
     *
     * @param best how the best value is set
     */
    public List<String> all(String best) {
        List<String> notes = new ArrayList<>(List.of(moment()));
        notes.addAll(metrics.lacking());
        pairs().ifPresent(notes::add);
        unpaired(RunPairing.OTHER_SEEDS).ifPresent(notes::add);
        unpaired(RunPairing.OTHER_SAMPLES).ifPresent(notes::add);
        single().ifPresent(notes::add);
        notes.add(Texts.of("compare.notes.marks", best));
        comparison.runs().stream()
                .flatMap(run -> run.layout().stream())
                .map(RunLayout::note)
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private String moment() {
        return switch (metrics.moment().kind()) {
            case EPOCH -> Texts.of("compare.notes.after-epoch", metrics.moment().epoch());
            case BEST -> Texts.of("compare.notes.at-best");
            case LAST -> Texts.of("compare.notes.at-last", epochs());
        };
    }

    private String epochs() {
        List<String> epochs = IntStream.range(0, comparison.runs().size())
                .filter(run -> metrics.epoch(run).isPresent())
                .mapToObj(run -> EpochText.of(metrics.epoch(run).getAsDouble()))
                .toList();
        if (epochs.stream().distinct().count() == 1) {
            return epochs.get(0);
        }
        return IntStream.range(0, comparison.runs().size())
                .filter(run -> metrics.epoch(run).isPresent())
                .mapToObj(run -> Texts.of(
                        "compare.notes.epoch-of",
                        EpochText.of(metrics.epoch(run).getAsDouble()),
                        comparison.labels().get(run)))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> pairs() {
        return named(RunPairing.PAIRED)
                .map(runs -> Texts.of(
                        "compare.notes.paired", runs, comparison.labels().get(metrics.reference())));
    }

    private Optional<String> unpaired(RunPairing why) {
        String reference = comparison.labels().get(metrics.reference());
        return named(why)
                .map(runs -> why == RunPairing.OTHER_SEEDS
                        ? Texts.of("compare.notes.other-seeds", runs, reference)
                        : Texts.of("compare.notes.other-samples", runs, reference));
    }

    private Optional<String> named(RunPairing pairing) {
        return Optional.of(IntStream.range(0, comparison.runs().size())
                        .filter(run -> run != metrics.reference() && metrics.pairing(run) == pairing)
                        .mapToObj(run -> comparison.labels().get(run))
                        .collect(Collectors.joining(", ")))
                .filter(runs -> !runs.isEmpty());
    }

    private Optional<String> single() {
        return Optional.of(IntStream.range(0, comparison.runs().size())
                        .filter(run -> comparison.runs().get(run).layout().stream()
                                .anyMatch(layout -> layout.seeds().size() == 1))
                        .mapToObj(run -> comparison.labels().get(run))
                        .collect(Collectors.joining(", ")))
                .filter(runs -> !runs.isEmpty())
                .map(runs -> Texts.of("compare.notes.one-seed", runs));
    }
}
