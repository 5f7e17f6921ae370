package mnl.figure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;

/**
 * How large a run is made to see whether its figures stand it.
 *
 * @param arms how many
 * @param modalities how many
 * @param classes how many
 * @param letters length of every name
 */
public record Extremes(int arms, int modalities, int classes, int letters) {
    private static final int SEEDS = 3;
    private static final int EPOCHS = 40;
    private static final String FILLING = "wide features of the second recording with clean labels";

    /** Names differ in both ends, as those of a sweep do. */
    private List<String> names(String kind, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = letters <= 3 ? Integer.toString(i, 36) : " " + i;
            String start = letters <= 3 ? kind.substring(0, 1) : kind + " " + (char) ('A' + i % 26) + " " + FILLING;
            names.add(start.substring(0, Math.min(start.length(), Math.max(1, letters - number.length()))) + number);
        }
        return List.copyOf(names);
    }

    public List<String> armNames() {
        return names("arm", arms);
    }

    public List<String> modalityNames() {
        return names("modality", modalities);
    }

    public List<String> classNames() {
        return names("class", classes);
    }

    /** A run of this size, with the first arm as its baseline. */
    public RunLayout layout() {
        return new RunLayout(
                armNames(), 0, LongStream.range(0, SEEDS).boxed().toList(), modalityNames(), classNames(), EPOCHS);
    }

    public Extremes withClasses(int count) {
        return new Extremes(arms, modalities, count, letters);
    }

    /** Every arm of the run. */
    public List<Integer> armIndices() {
        return IntStream.range(0, arms).boxed().toList();
    }

    @Override
    public String toString() {
        return arms + " arms, " + modalities + (modalities == 1 ? " modality, " : " modalities, ") + classes
                + " classes, names of " + letters;
    }
}
