package mnl.recipe.avdigits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals things out over folds so that relatives stay together and the folds get about as many each. */
final class FoldAssignment {
    private FoldAssignment() {}

    /**
     * Each fold's share, in an order drawn at random: the largest groups first, always to the fold that has least.
     *
     * @param groups relatives together
     */
    static <T> List<List<T>> deal(List<List<T>> groups, int folds, Rng rng) {
        List<List<T>> order = new ArrayList<>(groups);
        rng.shuffle(order);
        order.sort(Comparator.comparingInt((List<T> group) -> group.size()).reversed());
        List<List<T>> shares = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            shares.add(new ArrayList<>());
        }
        for (List<T> group : order) {
            shares.stream()
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow()
                    .addAll(group);
        }
        return shares.stream().map(List::copyOf).toList();
    }
}
