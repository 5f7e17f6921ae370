package mnl.lab.report;

import java.util.List;
import mnl.data.BayesCeiling;
import mnl.data.DataSource;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/** The accuracy that no model can exceed, as the mean over the seeds of an experiment. */
public final class MeanCeiling {
    private MeanCeiling() {}

    /** Singles in the order of the active modalities; null where the data have no known ceiling. */
    public static @Nullable BayesCeiling of(DataSource data, Experiment experiment) {
        List<Integer> active = experiment.activeModalities().stream()
                .map(m -> data.info().indexOf(m.name()))
                .toList();
        if (active.size() < data.info().modalities().size()) {
            return null;
        }
        long[] seeds = experiment.seeds().toArray();
        double joint = 0;
        double[] single = new double[active.size()];
        for (long seed : seeds) {
            BayesCeiling one = data.forSeed(seed).bayesCeiling().orElse(null);
            if (one == null) {
                return null;
            }
            joint += one.joint() / seeds.length;
            for (int m = 0; m < single.length; m++) {
                single[m] += one.single()[active.get(m)] / seeds.length;
            }
        }
        return new BayesCeiling(joint, single);
    }
}
