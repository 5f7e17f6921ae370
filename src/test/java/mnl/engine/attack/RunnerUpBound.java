package mnl.engine.attack;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import mnl.analysis.robust.LipschitzBounds;
import mnl.analysis.run.ModelParameters;

/**
 * What is not a certificate: margin to the fused runner-up over the slope towards it, under the mean of two modalities. A
 * class that is further behind may come up faster.
 */
final class RunnerUpBound {
    private RunnerUpBound() {}

    /** [R][n]; 0 where the prediction is wrong. */
    static double[][] of(Victim victim) {
        try (Snapshot snapshot = victim.snapshot()) {
            int seeds = snapshot.layout().seeds().size();
            int samples = snapshot.split().size();
            double[][] radii = new double[snapshot.layout().replicas()][];
            ModelParameters parameters = snapshot.parameters();
            for (int r = 0; r < radii.length; r++) {
                LipschitzBounds bounds =
                        LipschitzBounds.of(parameters, snapshot.layout().modalities(), r);
                int[] labels = snapshot.split().labels(r % seeds);
                radii[r] = radii(fused(snapshot, r, seeds, samples), labels, bounds);
            }
            return radii;
        }
    }

    private static float[] fused(Snapshot snapshot, int replica, int seeds, int samples) {
        try (NDManager scratch = snapshot.scratch()) {
            NDList features = snapshot.split().range(scratch, seeds, 0, samples);
            ArmModel arm = snapshot.arm(scratch, replica / seeds);
            float[] all = arm.fuse(arm.encode(features)).toFloatArray();
            float[] own = new float[all.length / seeds];
            System.arraycopy(all, replica % seeds * own.length, own, 0, own.length);
            return own;
        }
    }

    private static double[] radii(float[] fused, int[] labels, LipschitzBounds bounds) {
        int classes = bounds.classes();
        double[] radii = new double[labels.length];
        for (int i = 0; i < radii.length; i++) {
            int y = labels[i];
            int runnerUp = y == 0 ? 1 : 0;
            for (int k = 0; k < classes; k++) {
                if (k != y && fused[i * classes + k] > fused[i * classes + runnerUp]) {
                    runnerUp = k;
                }
            }
            double margin = fused[i * classes + y] - fused[i * classes + runnerUp];
            double slope = Math.hypot(bounds.tau(0, y, runnerUp), bounds.tau(1, y, runnerUp)) / 2;
            radii[i] = Math.max(0, margin / slope);
        }
        return radii;
    }
}
