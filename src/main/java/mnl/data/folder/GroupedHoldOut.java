package mnl.data.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.data.DataException;
import mnl.data.random.SeededStream;
import mnl.words.Texts;

/**
 * Holds whole groups out of the training samples for validation, so that none is on both sides. Groups go in the seed's
 * order, each where it brings the class counts nearer to the wanted shares: sum_c (held_c - share n_c)^2 falls. None goes that
 * would leave a class with too few training samples; where none brings them nearer, the one goes that misses them least.
 */
final class GroupedHoldOut {
    private static final long GROUPS = SeededStream.key("groups held out");

    private record Group(int[] rows, int[] counts) {}

    private final int[] labels;
    private final int classes;
    private final List<String> groupOf;
    private final int needed;
    private final double share;

    /**
     * @param labels class of every row
     * @param classes C
     * @param groupOf group of every row; a row with an empty one is a group by itself
     * @param needed training samples of each class that stay, at least
     * @param share of the training samples to hold out
     */
    GroupedHoldOut(int[] labels, int classes, List<String> groupOf, int needed, double share) {
        this.labels = labels.clone();
        this.classes = classes;
        this.groupOf = List.copyOf(groupOf);
        this.needed = needed;
        this.share = share;
    }

    /**
     * The rows that are held out.
     *
     * @param training the rows to choose from
     * @throws DataException when no group can go
     */
    Set<Integer> held(int[] training, long seed) {
        int[] all = counts(training);
        List<Group> order = groups(training, seed);
        int[] held = new int[classes];
        List<Group> chosen = new ArrayList<>();
        for (Group group : order) {
            if (isSpare(group, held, all) && miss(sum(held, group), all) < miss(held, all)) {
                held = sum(held, group);
                chosen.add(group);
            }
        }
        if (chosen.isEmpty()) {
            chosen.add(nearest(order, all));
        }
        return chosen.stream()
                .flatMapToInt(group -> Arrays.stream(group.rows()))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Group nearest(List<Group> groups, int[] all) {
        int[] none = new int[classes];
        Group best = null;
        for (Group group : groups) {
            boolean nearer = best == null || miss(group.counts(), all) < miss(best.counts(), all);
            if (isSpare(group, none, all) && nearer) {
                best = group;
            }
        }
        if (best == null) {
            throw new DataException(Texts.of("folder.grouped-hold-out.no-group-can-be", groups.size()));
        }
        return best;
    }

    private boolean isSpare(Group group, int[] held, int[] all) {
        for (int label = 0; label < classes; label++) {
            if (group.counts()[label] > 0 && all[label] - held[label] - group.counts()[label] < needed) {
                return false;
            }
        }
        return true;
    }

    private double miss(int[] held, int[] all) {
        double squares = 0;
        for (int label = 0; label < classes; label++) {
            double off = held[label] - share * all[label];
            squares += off * off;
        }
        return squares;
    }

    private int[] sum(int[] held, Group group) {
        int[] sum = held.clone();
        for (int label = 0; label < classes; label++) {
            sum[label] += group.counts()[label];
        }
        return sum;
    }

    private List<Group> groups(int[] training, long seed) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row : training) {
            String name = groupOf.get(row);
            rows.computeIfAbsent(
                            name.isEmpty()
                                    ? Texts.of("folder.grouped-hold-out.row", row)
                                    : Texts.of("folder.grouped-hold-out.group", name),
                            ignored -> new ArrayList<>())
                    .add(row);
        }
        List<List<Integer>> members = List.copyOf(rows.values());
        int[] order = new int[members.size()];
        Arrays.setAll(order, i -> i);
        SeededStream.of(seed, GROUPS).shuffle(order);
        return Arrays.stream(order)
                .mapToObj(
                        i -> members.get(i).stream().mapToInt(Integer::intValue).toArray())
                .map(own -> new Group(own, counts(own)))
                .toList();
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[classes];
        for (int row : rows) {
            counts[labels[row]]++;
        }
        return counts;
    }
}
