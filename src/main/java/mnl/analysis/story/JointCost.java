package mnl.analysis.story;

import java.util.*;
import mnl.analysis.run.*;
import mnl.analysis.statistics.*;

/** Stub. */
public record JointCost(
        int arm,
        int modality,
        MeanInterval alone,
        MeanInterval together,
        MeanInterval cost,
        PairedComparison comparison) {
    public static List<JointCost> of(RunLayout layout, Measurement measurement) {
        List<JointCost> all = new ArrayList<>();
        if (layout.alone().isEmpty()) {
            return all;
        }
        ArmSummaries s = new ArmSummaries(layout, measurement);
        for (int a = 0; a < layout.arms().size(); a++) {
            for (int m = 0; m < layout.modalities().size(); m++) {
                String metric = Metrics.accuracy(layout.modalities().get(m));
                double[] alone = s.perSeed(metric, layout.alone().getAsInt());
                List<double[]> others = new ArrayList<>();
                for (int b = 0; b < layout.arms().size(); b++) {
                    others.add(s.perSeed(metric, b));
                }
                double[] own = s.perSeed(metric, a);
                all.add(new JointCost(
                        a,
                        m,
                        layout.interval(alone),
                        layout.interval(own),
                        layout.difference(alone, own),
                        layout.compare(others, alone).get(a)));
            }
        }
        return all;
    }
}
