package mnl.engine.closed;

import java.util.Arrays;

/** The losses of a batch as plain numbers, added up sample by sample. */
public final class ClosedTerms {
    /** What is minimised [R]. */
    final double[] total;

    /** CE(F, y) [R]. */
    final double[] fused;

    /** CE(f^m, y) [M][R]. */
    final double[][] unimodal;

    /** The guidance term [R]. */
    final double[] guidance;

    /** What of the guidance term reaches a modality [M][R]. */
    final double[][] perGuided;

    /** What the fusion rule itself adds for the encoders [R]. */
    final double[] own;

    /** What the rule's head minimises for itself [R]. */
    final double[] head;

    ClosedTerms(int modalities, int replicas) {
        total = new double[replicas];
        fused = new double[replicas];
        unimodal = new double[modalities][replicas];
        guidance = new double[replicas];
        own = new double[replicas];
        head = new double[replicas];
        perGuided = new double[modalities][replicas];
    }

    void clear() {
        Arrays.fill(fused, 0);
        Arrays.fill(own, 0);
        Arrays.fill(head, 0);
        for (double[] each : unimodal) {
            Arrays.fill(each, 0);
        }
        for (double[] each : perGuided) {
            Arrays.fill(each, 0);
        }
    }

    /** What is minimised [R]; not to be written to. */
    public double[] total() {
        return total;
    }

    /** CE(F, y) [R]; not to be written to. */
    public double[] fused() {
        return fused;
    }

    /** CE(f^m, y) [M][R]; not to be written to. */
    public double[][] unimodal() {
        return unimodal;
    }

    /** The guidance term [R]; not to be written to. */
    public double[] guidance() {
        return guidance;
    }

    /** What of the guidance term reaches a modality [M][R]; not to be written to. */
    public double[][] perGuided() {
        return perGuided;
    }
}
