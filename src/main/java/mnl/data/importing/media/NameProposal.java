package mnl.data.importing.media;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proposes a pattern where folders say nothing and nearly all names are like {@code label_index} or
 * {@code label_speaker_index}: the first part has few values, the last one is a number.
 */
final class NameProposal {
    private static final double MOST = 0.9;
    private static final int MOST_CLASSES = 1_000;

    private NameProposal() {}

    /** The pattern; empty where the names are not like that. */
    static String of(MediaFiles files) {
        if (FolderLayout.of(files) != FolderLayout.FLAT) {
            return "";
        }
        for (String separator : List.of("_", "-")) {
            for (int parts = 3; parts >= 2; parts--) {
                String found = of(files, separator, parts);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String of(MediaFiles files, String separator, int parts) {
        List<String[]> names = files.paths().navigableKeySet().stream()
                .map(file -> MediaFiles.withoutEnding(file).split(Pattern.quote(separator), -1))
                .filter(name -> name.length == parts && name[parts - 1].matches("\\d+"))
                .toList();
        if (names.size() < MOST * files.paths().size()) {
            return "";
        }
        Set<String> labels = values(names, 0);
        boolean few = labels.size() >= 2 && labels.size() <= Math.min(MOST_CLASSES, names.size() / 2);
        if (!few || (parts == 3 && values(names, 1).size() > names.size() / 2)) {
            return "";
        }
        String label = labels.stream().allMatch(value -> value.matches("\\d")) ? "{digit}" : "{label}";
        String group = files.kind() == MediaKind.SOUND ? "{speaker}" : "{group}";
        return String.join(separator, parts == 3 ? List.of(label, group, "{index}") : List.of(label, "{index}"));
    }

    private static Set<String> values(List<String[]> names, int part) {
        return names.stream().map(name -> name[part]).collect(Collectors.toSet());
    }
}
