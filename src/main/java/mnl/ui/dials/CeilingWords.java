package mnl.ui.dials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.data.synthetic.CeilingEstimate;
import mnl.data.synthetic.CeilingEstimate.Estimate;
import mnl.data.synthetic.CeilingEstimate.OfPair;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.color.Palette;
import mnl.figure.text.Numbers;
import mnl.lab.report.ModalityStyle;
import mnl.ui.dials.CeilingFeed.Ceilings;
import mnl.words.Texts;

/** Ceilings as bars and as sentences. */
final class CeilingWords {
    /** Pairs that find room beside all classes. */
    private static final int MOST_PAIRS = 4;

    private static final double BLIND = 0.51;

    private final CeilingEstimate estimate;
    private final List<String> names;

    CeilingWords(Ceilings ceilings) {
        estimate = ceilings.estimate();
        names = ceilings.question().names();
    }

    /** One group for all classes and one per pair; in each the joint ceiling and that of every modality. */
    BarFigure bars() {
        List<OfPair> pairs = estimate.pairs()
                .subList(0, Math.min(MOST_PAIRS, estimate.pairs().size()));
        List<String> groups = new ArrayList<>(List.of(Texts.of("dials.ceiling-words.all-classes")));
        pairs.forEach(pair -> groups.add(either(pair)));
        List<Bars> bars = new ArrayList<>();
        bars.add(bars(Texts.of("dials.ceiling-words.all-together"), Palette.GREY, joint(pairs)));
        IntStream.range(0, names.size())
                .forEach(m -> bars.add(bars(names.get(m), ModalityStyle.color(m), single(pairs, m))));
        return BarFigure.of(
                        Texts.of("dials.ceiling-words.bayes-ceiling"),
                        Texts.of("dials.ceiling-words.accuracy"),
                        groups,
                        bars)
                .withPercent(true)
                .withYRange(new Range(0, 1));
    }

    private List<Estimate> joint(List<OfPair> pairs) {
        List<Estimate> all = new ArrayList<>(List.of(estimate.joint()));
        pairs.forEach(pair -> all.add(pair.joint()));
        return all;
    }

    private List<Estimate> single(List<OfPair> pairs, int modality) {
        List<Estimate> all = new ArrayList<>(List.of(estimate.single().get(modality)));
        pairs.forEach(pair -> all.add(pair.single().get(modality)));
        return all;
    }

    private static Bars bars(String name, String color, List<Estimate> estimates) {
        double[] values = estimates.stream().mapToDouble(Estimate::value).toArray();
        double[] low =
                estimates.stream().mapToDouble(e -> e.value() - e.error()).toArray();
        double[] high =
                estimates.stream().mapToDouble(e -> e.value() + e.error()).toArray();
        return Bars.of(name, color, values).withWhiskers(low, high);
    }

    /** How exact the estimate is. */
    String exactness() {
        return Texts.of("dials.ceiling-words.from-drawn-samples-95", estimate.samples(), points(largestError()));
    }

    private double largestError() {
        return IntStream.range(0, estimate.single().size())
                .mapToDouble(m -> estimate.single().get(m).error())
                .reduce(estimate.joint().error(), Math::max);
    }

    private static String points(double error) {
        return Texts.of("dials.ceiling-words.points", Numbers.decimals(100 * error, 1));
    }

    /** Who is blind to what; empty where nobody is. */
    String blindSpots() {
        List<String> found = new ArrayList<>();
        for (OfPair pair : estimate.pairs()) {
            for (int m = 0; m < names.size(); m++) {
                if (pair.single().get(m).value() < BLIND) {
                    found.add(Texts.of(
                            "dials.ceiling-words.between-and-is-at",
                            pair.pair().first(),
                            pair.pair().second(),
                            names.get(m),
                            Numbers.value(pair.single().get(m).value(), true)));
                }
            }
        }
        int most = 2 * MOST_PAIRS;
        return found.size() > most
                ? Texts.of(
                        "dials.ceiling-words.and-more",
                        String.join(" ", found.subList(0, Math.min(most, found.size()))),
                        found.size() - most)
                : String.join(" ", found.subList(0, Math.min(most, found.size())));
    }

    private static String either(OfPair pair) {
        return Texts.of(
                "dials.ceiling-words.or", pair.pair().first(), pair.pair().second());
    }
}
