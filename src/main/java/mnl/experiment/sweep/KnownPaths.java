package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mnl.experiment.fields.ExperimentFields;

/** The fields of an experiment by path, with {@code [*]} for the elements of lists, and which are nearest to a wrong one. */
final class KnownPaths {
    private static final int SHOWN = 3;
    private static final int SLACK = 2;

    private final Set<String> paths = new LinkedHashSet<>();

    KnownPaths(JsonNode tree) {
        paths.addAll(ExperimentFields.paths());
        collect(tree, "");
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** At most three, the nearest first. */
    List<String> nearest(String wrong) {
        List<String> sorted = new ArrayList<>(paths);
        Comparator<String> distance = Comparator.comparingInt(known -> distance(wrong, known));
        sorted.sort(distance.thenComparingInt(String::length));
        int best = distance(wrong, sorted.get(0));
        return sorted.stream()
                .filter(known -> distance(wrong, known) <= best + SLACK)
                .limit(SHOWN)
                .toList();
    }

    private void collect(JsonNode node, String path) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, path + "[*]"));
        }
        node.properties()
                .forEach(field ->
                        collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey()));
    }

    /** Edits from one to the other, or, where that is nearer, between their last names: many write just that. */
    private static int distance(String wrong, String known) {
        int whole = edits(wrong, known);
        int end = edits(last(wrong), last(known)) + 1;
        return Math.min(whole, end);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Levenshtein's distance, row by row. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
