package mnl.analysis.robust;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.experiment.FusionRule;

/**
 * The radii of one arm.
 *
 * @param arm its name
 * @param fusion its fusion rule
 * @param perSeed the test samples' radii, one entry per seed, all of the same kind; empty for a fusion that is no
 *     weighted sum of logits, about which the formula says nothing
 */
public record ArmRadii(String arm, FusionRule fusion, List<MarginRadii> perSeed) {
    public ArmRadii {
        perSeed = List.copyOf(perSeed);
        if (perSeed.stream().map(Object::getClass).distinct().count() > 1) {
            throw new IllegalArgumentException("The radii of an arm are of one kind, and these are mixed.");
        }
    }

    /** Whether the radii are guarantees. */
    public boolean certified() {
        return !perSeed.isEmpty() && perSeed.get(0) instanceof CertifiedRadii;
    }

    /** What the radii are: certified, proxy, estimated, or none. */
    public String word() {
        return perSeed.isEmpty() ? "none" : perSeed.get(0).word();
    }

    /** What that word promises; empty where there are no radii. */
    public String meaning() {
        return perSeed.isEmpty() ? "" : perSeed.get(0).meaning();
    }

    /** The same for the first test samples of every seed. */
    public ArmRadii first(int samples) {
        return new ArmRadii(
                arm, fusion, perSeed.stream().map(radii -> radii.first(samples)).toList());
    }

    /** The same for one seed, by index. */
    public ArmRadii ofSeed(int seedIndex) {
        return new ArmRadii(arm, fusion, perSeed.isEmpty() ? perSeed : List.of(perSeed.get(seedIndex)));
    }

    /** Share of the samples with the right prediction and a radius of {@code r} or more, over the seeds. */
    public Summary shareFrom(RunLayout layout, double r) {
        return layout.summary(
                perSeed.stream().mapToDouble(radii -> radii.shareFrom(r)).toArray());
    }

    /** The median radius, over the seeds. */
    public Summary median(RunLayout layout) {
        return layout.summary(perSeed.stream().mapToDouble(MarginRadii::median).toArray());
    }

    /** The curve of {@link #shareFrom} at these radii. */
    public List<Summary> curve(RunLayout layout, double... radii) {
        return Arrays.stream(radii).mapToObj(r -> shareFrom(layout, r)).toList();
    }
}
