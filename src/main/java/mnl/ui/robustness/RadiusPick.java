package mnl.ui.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.ui.session.SampleSelection;
import mnl.words.Texts;

/** Picks samples by their radius. All seeds together stand for the first one that has such samples. */
final class RadiusPick {
    private static final int CLOSEST = 50;

    private final RobustAnswer answer;

    RadiusPick(RobustAnswer answer) {
        this.answer = answer;
    }

    /** The samples in the bin around a radius, the smallest radius first. */
    SampleSelection bin(int arm, double radius) {
        RadiusBins bins = new RadiusBins(answer);
        int bin = bins.bin(radius);
        double high = bins.high(bin);
        String kind = answer.arms().get(arm).word();
        String range = Double.isFinite(high)
                ? Texts.of(
                        "robustness.radius-pick.radius-from-to",
                        kind,
                        Numbers.plain(bins.low(bin)),
                        Numbers.plain(high))
                : Texts.of("robustness.radius-pick.radius-of-or-more", kind, Numbers.plain(bins.low(bin)));
        return pick(arm, bins.low(bin), high, Integer.MAX_VALUE, range);
    }

    /** The samples that are right and have the smallest radii. */
    SampleSelection closest(int arm) {
        return pick(
                arm,
                0,
                Double.POSITIVE_INFINITY,
                CLOSEST,
                Texts.of(
                        "robustness.radius-pick.radius-above-0-the",
                        answer.arms().get(arm).word()));
    }

    private SampleSelection pick(int arm, double low, double high, int most, String what) {
        ArmRadii radii = answer.arms().get(arm);
        RunLayout layout = answer.layout();
        int seed = IntStream.range(0, layout.seeds().size())
                .filter(s -> radii.perSeed().get(s).between(low, high).length > 0)
                .findFirst()
                .orElse(0);
        List<Integer> samples = Arrays.stream(radii.perSeed().get(seed).between(low, high))
                .limit(most)
                .boxed()
                .toList();
        long name = layout.seeds().get(seed);
        String when = Objects.requireNonNull(answer.question().radii()).stamp().text();
        return new SampleSelection(
                name, samples, Texts.of("robustness.radius-pick.seed", what, ArmName.of(radii.arm()), name, when));
    }
}
