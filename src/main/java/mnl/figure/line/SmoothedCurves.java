package mnl.figure.line;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Remembers the smoothed ordinates of the curves that were drawn last, so that a curve that did not change is smoothed
 * once. An instance belongs to one thread.
 */
final class SmoothedCurves {
    private IdentityHashMap<double[], double[]> known = new IdentityHashMap<>();
    private double weight;
    private boolean logarithmic;

    /**
     * The curves as they are drawn with this weight of the past; 0 draws what was measured. Where a logarithmic axis cannot
     * show what was measured, the mean has a gap, too.
     */
    List<DrawnCurve> of(List<Series> series, double smoothing, boolean log) {
        IdentityHashMap<double[], double[]> used = new IdentityHashMap<>();
        if (smoothing > 0) {
            for (Series one : series) {
                double[] before = smoothing == weight && log == logarithmic ? known.get(one.y()) : null;
                used.put(one.y(), before != null ? before : smooth(one.y(), smoothing, log));
            }
        }
        known = used;
        weight = smoothing;
        logarithmic = log;
        return series.stream()
                .map(one -> new DrawnCurve(one, used.getOrDefault(one.y(), one.y()), log))
                .toList();
    }

    private static double[] smooth(double[] y, double weight, boolean log) {
        double[] mean = Smoothing.exponential(y, weight);
        for (int i = 0; log && i < y.length; i++) {
            mean[i] = PixelMap.shows(y[i], true) ? mean[i] : Double.NaN;
        }
        return mean;
    }
}
