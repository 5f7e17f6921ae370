package mnl.data.importing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mnl.data.DataException;
import mnl.data.random.SeededStream;
import mnl.words.Texts;

/**
 * Divides samples so that no group is in two parts. Groups go, the large ones first and equal ones in random order, where
 * they bring the class counts nearest to the wanted shares: to the part with the least sum over the classes of
 * (count - wanted)^2 after them.
 */
final class GroupedDraw {
    private static final long PURPOSE = SeededStream.key("import: grouped parts");

    private record Group(String name, int[] labels, int[] counts, int[] samples) {}

    private final double[] fractions;

    /** Parts with about these fractions of the samples, which add up to 1; a part with fraction 0 stays empty. */
    GroupedDraw(double[] fractions) {
        this.fractions = fractions.clone();
    }

    /**
     * Draws.
     *
     * @param labels [n]
     * @param groups name of each sample's group [n]
     * @param seed of the draw
     * @return the part of each sample [n]
     * @throws DataException when the groups are too few or too large, so that a part stays empty
     */
    int[] draw(int[] labels, List<String> groups, long seed) {
        List<Group> order = order(labels, groups, seed);
        int classes = Arrays.stream(labels).max().orElse(0) + 1;
        double[] totals = new double[classes];
        Arrays.stream(labels).forEach(label -> totals[label]++);
        double[][] counts = new double[fractions.length][classes];
        int[] parts = new int[labels.length];
        boolean[] used = new boolean[fractions.length];
        for (Group group : order) {
            int best = best(group, counts, totals);
            used[best] = true;
            for (int i = 0; i < group.labels().length; i++) {
                counts[best][group.labels()[i]] += group.counts()[i];
            }
            Arrays.stream(group.samples()).forEach(sample -> parts[sample] = best);
        }
        for (int part = 0; part < fractions.length; part++) {
            if (fractions[part] > 0 && !used[part]) {
                Group largest = order.get(0);
                throw new DataException(
                        order.size() == 1
                                ? Texts.of(
                                        "importing.grouped-draw.the-samples-cannot-be",
                                        largest.name(),
                                        largest.samples().length,
                                        labels.length)
                                : Texts.of(
                                        "importing.grouped-draw.the-samples-cannot-be-divided",
                                        order.size(),
                                        largest.name(),
                                        largest.samples().length,
                                        labels.length));
            }
        }
        return parts;
    }

    private int best(Group group, double[][] counts, double[] totals) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < fractions.length; part++) {
            if (fractions[part] > 0) {
                double change = 0;
                for (int i = 0; i < group.labels().length; i++) {
                    int label = group.labels()[i];
                    double before = counts[part][label] - fractions[part] * totals[label];
                    double after = before + group.counts()[i];
                    change += after * after - before * before;
                }
                if (change < least) {
                    least = change;
                    best = part;
                }
            }
        }
        return best;
    }

    private static List<Group> order(int[] labels, List<String> groups, long seed) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        Map<String, int[]> members = new LinkedHashMap<>();
        sizes.forEach((group, size) -> members.put(group, new int[size]));
        for (int i = labels.length - 1; i >= 0; i--) {
            int left = sizes.merge(groups.get(i), -1, Integer::sum);
            Objects.requireNonNull(members.get(groups.get(i)))[left] = i;
        }
        List<Map.Entry<String, int[]>> entries = List.copyOf(members.entrySet());
        int[] shuffled = new int[entries.size()];
        Arrays.setAll(shuffled, i -> i);
        SeededStream.of(seed, PURPOSE).shuffle(shuffled);
        return Arrays.stream(shuffled)
                .mapToObj(entries::get)
                .map(entry -> group(entry.getKey(), entry.getValue(), labels))
                .sorted(Comparator.comparingInt((Group group) -> -group.samples().length))
                .toList();
    }

    private static Group group(String name, int[] samples, int[] labels) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(samples).forEach(sample -> counts.merge(labels[sample], 1, Integer::sum));
        return new Group(
                name,
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray(),
                samples);
    }
}
