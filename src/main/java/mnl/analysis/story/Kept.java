package mnl.analysis.story;

import java.util.*;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.*;
import mnl.analysis.statistics.*;
import org.jspecify.annotations.Nullable;

/** Stub. */
public record Kept(
        int arm,
        int modality,
        Summary count,
        Summary keptCount,
        MeanInterval share,
        @Nullable PairedComparison comparison) {
    public static List<Kept> of(RunLayout layout, int[][] labels, float[][][] logits, float[][] fused) {
        int C = layout.classNames().size(), S = layout.seeds().size(), M = logits.length;
        int[][] f = Predictions.of(fused, C);
        int[][][] p = new int[M][][];
        for (int m = 0; m < M; m++) {
            p[m] = Predictions.of(logits[m], C);
        }
        List<Kept> all = new ArrayList<>();
        double[][][] shares = new double[layout.arms().size()][M][S];
        for (int a = 0; a < layout.arms().size(); a++) {
            for (int m = 0; m < M; m++) {
                double[] n = new double[S], k = new double[S];
                for (int s = 0; s < S; s++) {
                    int r = layout.replica(a, s);
                    for (int i = 0; i < labels[s].length; i++) {
                        boolean only = p[m][r][i] == labels[s][i];
                        for (int o = 0; o < M; o++) {
                            only &= o == m || p[o][r][i] != labels[s][i];
                        }
                        if (only) {
                            n[s]++;
                            k[s] += f[r][i] == labels[s][i] ? 1 : 0;
                        }
                    }
                    shares[a][m][s] = k[s] / n[s];
                }
                List<double[]> others = new ArrayList<>();
                all.add(new Kept(a, m, Summary.of(n), Summary.of(k), layout.interval(shares[a][m]), null));
            }
        }
        List<Kept> out = new ArrayList<>();
        for (Kept e : all) {
            int mm = e.modality();
            var c = layout.compare(a -> shares[a][mm], layout.baseline());
            out.add(new Kept(
                    e.arm(),
                    mm,
                    e.count(),
                    e.keptCount(),
                    e.share(),
                    c.get(layout.arms().get(e.arm()))));
        }
        return out;
    }
}
