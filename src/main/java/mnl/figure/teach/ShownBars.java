package mnl.figure.teach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mnl.words.Texts;

/**
 * The bars of a strip: every class where there is room, else first target and partner, then the largest of the others in their
 * order, and the sum of all the rest as the last bar.
 *
 * @param classes which classes have a bar of their own, from the left
 * @param rest how many are summed in one more bar; 0 for none
 */
record ShownBars(List<Integer> classes, int rest) {
    /** @param most bars for which there is room */
    static ShownBars of(TeachFigure figure, int most) {
        int count = figure.classes().size();
        if (count <= most) {
            return new ShownBars(IntStream.range(0, count).boxed().toList(), 0);
        }
        List<Integer> chosen = new ArrayList<>(List.of(figure.target()));
        if (figure.partner() >= 0 && figure.partner() != figure.target()) {
            chosen.add(figure.partner());
        }
        IntStream.range(0, count)
                .boxed()
                .filter(k -> !chosen.contains(k))
                .sorted(Comparator.comparingDouble((Integer k) -> -largest(figure, k)))
                .limit(Math.max(0, most - 1 - chosen.size()))
                .sorted()
                .toList()
                .forEach(chosen::add);
        return new ShownBars(List.copyOf(chosen), count - chosen.size());
    }

    private static double largest(TeachFigure figure, int k) {
        return figure.rows().stream()
                .mapToDouble(row -> Math.max(row.given()[k], row.taken()[k]))
                .max()
                .orElse(0);
    }

    /** Bars, that of the rest included. */
    int count() {
        return classes.size() + (rest > 0 ? 1 : 0);
    }

    /** Height of a bar; NaN is 0. */
    double value(double[] probabilities, int bar) {
        if (bar < classes.size()) {
            double value = probabilities[classes.get(bar)];
            return Double.isFinite(value) ? value : 0;
        }
        double own = classes.stream().mapToDouble(k -> probabilities[k]).sum();
        double all = 0;
        for (double value : probabilities) {
            all += value;
        }
        return Double.isFinite(all) ? Math.max(0, all - own) : 0;
    }

    /** What stands below a bar. */
    String name(TeachFigure figure, int bar) {
        return bar < classes.size()
                ? figure.classes().get(classes.get(bar))
                : Texts.of("figure.shown-bars.others", rest);
    }

    /** Which bar a class has; -1 for none. */
    int barOf(int k) {
        return classes.indexOf(k);
    }
}
