package mnl.data.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mnl.data.DataException;
import mnl.experiment.Names;
import mnl.words.Texts;

/**
 * Which label text is which class.
 *
 * @param names one name per class
 * @param codes position in {@code names} by label text
 */
record ClassNaming(List<String> names, Map<String, Integer> codes) {

    /** The class of a label text that is among those that were named. */
    int code(String label) {
        return Objects.requireNonNull(codes.get(label));
    }

    /**
     * Orders the labels: whole numbers by value, numbers before texts, texts by alphabet.
     *
     * @param labels the labels that occur
     * @param wanted names wanted, see {@link ImportPlan#classNames}
     * @throws DataException when there are fewer than two classes, or the names do not fit
     */
    static ClassNaming of(Set<String> labels, List<String> wanted) {
        List<String> sorted = sorted(labels);
        if (sorted.size() < 2) {
            throw new DataException(Texts.of("importing.class-naming.all-samples-have-the", sorted.get(0)));
        }
        if (wanted.isEmpty()) {
            return new ClassNaming(sorted, codes(sorted));
        }
        if (new HashSet<>(wanted).size() != wanted.size() || wanted.stream().anyMatch(String::isBlank)) {
            throw new DataException(Texts.of("importing.class-naming.a-class-name-is"));
        }
        for (String name : wanted) {
            Names.problem(Texts.of("importing.class-naming.the-class"), name).ifPresent(problem -> {
                throw new DataException(problem);
            });
        }
        if (wanted.containsAll(sorted)) {
            List<String> used = wanted.stream().filter(labels::contains).toList();
            return new ClassNaming(used, codes(used));
        }
        if (wanted.size() != sorted.size()) {
            throw new DataException(Texts.of(
                    "importing.class-naming.class-names-for-labels", wanted.size(), sorted.size(), shortened(sorted)));
        }
        return new ClassNaming(wanted, codes(sorted));
    }

    private static List<String> sorted(Set<String> labels) {
        TreeSet<String> sorted = new TreeSet<>((a, b) -> {
            boolean first = a.matches("-?\\d{1,18}");
            boolean second = b.matches("-?\\d{1,18}");
            if (first && second && Long.parseLong(a) != Long.parseLong(b)) {
                return Long.compare(Long.parseLong(a), Long.parseLong(b));
            }
            return first == second ? a.compareTo(b) : first ? -1 : 1;
        });
        sorted.addAll(labels);
        return List.copyOf(sorted);
    }

    private static Map<String, Integer> codes(List<String> sorted) {
        Map<String, Integer> codes = new HashMap<>();
        sorted.forEach(label -> codes.put(label, codes.size()));
        return Map.copyOf(codes);
    }

    private static String shortened(List<String> labels) {
        return labels.size() <= 10
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, 10)) + ", ... " + labels.get(labels.size() - 1);
    }
}
