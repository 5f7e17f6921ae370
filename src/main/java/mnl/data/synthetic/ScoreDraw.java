package mnl.data.synthetic;

import java.util.ArrayList;
import java.util.List;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.SyntheticModality;

/**
 * Draws l_m(c) of synthetic samples without their d features. In the basis of the prototypes before the pairs are turned,
 * v_m[c] has one entry, or two where c is in a pair.
 */
final class ScoreDraw {
    private final DatasetSpec.Synthetic spec;
    private final int[] partner;
    private final List<double[]> weights = new ArrayList<>();

    ScoreDraw(DatasetSpec.Synthetic spec) {
        this.spec = spec;
        partner = new int[spec.classes()];
        for (int c = 0; c < partner.length; c++) {
            partner[c] = c;
        }
        for (ClassPair pair : spec.confusablePairs()) {
            partner[pair.first()] = pair.second();
            partner[pair.second()] = pair.first();
        }
        for (SyntheticModality dials : spec.modalities()) {
            double along = Math.sqrt(1 - dials.separation() * dials.separation());
            weights.add(new double[] {
                (along + dials.separation()) / Math.sqrt(2), (along - dials.separation()) / Math.sqrt(2)
            });
        }
    }

    /** l_m(c) of a sample of this class [M][C]. */
    double[][] next(int label, SeededStream stream) {
        int modalities = spec.modalities().size();
        boolean one = stream.nextDouble() < spec.carriedByOne();
        int carrier = stream.nextInt(modalities);
        double[][] scores = new double[modalities][];
        for (int m = 0; m < modalities; m++) {
            boolean shows = stream.nextDouble() < spec.misleading();
            int other = stream.nextInt(spec.classes() - 1);
            int misled = shows ? (other < label ? other : other + 1) : -1;
            scores[m] = scores(m, one && m != carrier ? misled : label, stream);
        }
        return scores;
    }

    private double[] scores(int modality, int shown, SeededStream stream) {
        SyntheticModality dials = spec.modalities().get(modality);
        double[] x = new double[spec.classes()];
        for (int c = 0; c < x.length; c++) {
            x[c] = dials.deviation() * stream.nextGaussian();
        }
        double own = weights.get(modality)[0];
        double across = weights.get(modality)[1];
        if (shown >= 0) {
            boolean alone = partner[shown] == shown;
            x[shown] += dials.amplitude() * (alone ? 1 : own);
            x[partner[shown]] += alone ? 0 : dials.amplitude() * across;
        }
        double[] logs = new double[x.length];
        for (int c = 0; c < logs.length; c++) {
            double product = partner[c] == c ? x[c] : own * x[c] + across * x[partner[c]];
            logs[c] = dials.amplitude() * (product - dials.amplitude() / 2) / (dials.deviation() * dials.deviation());
        }
        return logs;
    }
}
