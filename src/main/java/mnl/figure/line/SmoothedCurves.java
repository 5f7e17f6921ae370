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

    /** The curves as they are drawn with this weight of the past; 0 draws what was measured. */
    List<DrawnCurve> of(List<Series> series, double smoothing, boolean log) {
        IdentityHashMap<double[], double[]> used = new IdentityHashMap<>();
        if (smoothing > 0) {
            for (Series one : series) {
                double[] before = smoothing == weight ? known.get(one.y()) : null;
                used.put(one.y(), before != null ? before : Smoothing.exponential(one.y(), smoothing));
            }
        }
        known = used;
        weight = smoothing;
        return series.stream()
                .map(one -> new DrawnCurve(one, used.getOrDefault(one.y(), one.y()), log))
                .toList();
    }
}
