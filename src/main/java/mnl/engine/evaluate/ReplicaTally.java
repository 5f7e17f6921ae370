package mnl.engine.evaluate;

import java.util.Arrays;

/**
 * What one replica has right in some consecutive samples, and by how much. Its arrays are used again for the next replica; nothing is
 * allocated once they are long enough.
 */
final class ReplicaTally {
    private final TargetRows rows;
    private int count;
    private int[] rival = {};
    private int[] fusedRight = {};
    private int[][] right = {};
    private int[] only = {};
    private int[] kept = {};
    private float[][] margin = {};
    private float[][] target = {};

    ReplicaTally(TargetRows rows) {
        this.rows = rows;
    }

    /**
     * Looks at the {@code k}-th of some replicas.
     *
     * @param labels targets of its seed
     */
    void take(Answers answers, int k, int[] labels) {
        count = answers.own(labels);
        makeRoom(answers.modalities(), answers.count());
        takeFused(answers, answers.offset(k), labels);
        for (int m = 0; m < answers.modalities(); m++) {
            takeModality(answers, answers.offset(k) + m * answers.modalityStride(), m, labels);
        }
        countAlone();
    }

    private void makeRoom(int modalities, int length) {
        if (rival.length < length || right.length != modalities) {
            rival = new int[length];
            fusedRight = new int[length];
            right = new int[modalities][length];
            only = new int[modalities];
            kept = new int[modalities];
            margin = new float[modalities][length];
            target = new float[modalities][length];
        }
    }

    private void takeFused(Answers answers, int at, int[] labels) {
        float[] values = answers.fused();
        int stride = answers.count();
        rows.compare(values, at, stride, answers.classes(), labels, answers.first(), count);
        for (int i = 0; i < count; i++) {
            int label = labels[answers.first() + i];
            rival[i] = rows.rivalClass(i, values, at, stride, answers.classes(), label);
            fusedRight[i] = rows.isRight(i, values, at, stride, answers.classes(), label) ? 1 : 0;
        }
    }

    private void takeModality(Answers answers, int at, int modality, int[] labels) {
        float[] values = answers.logits();
        float[] probabilities = answers.probabilities();
        int stride = answers.count();
        int[] won = right[modality];
        float[] lead = margin[modality];
        float[] sure = target[modality];
        rows.compare(values, at, stride, answers.classes(), labels, answers.first(), count);
        for (int i = 0; i < count; i++) {
            int label = labels[answers.first() + i];
            won[i] = rows.isRight(i, values, at, stride, answers.classes(), label) ? 1 : 0;
            lead[i] = rows.target()[i] - values[at + rival[i] * stride + i];
            sure[i] = probabilities[at + label * stride + i];
        }
    }

    /** Samples whose fused prediction is right. */
    int fused() {
        return counted(fusedRight);
    }

    /** Samples whose prediction by one modality is right. */
    int modality(int modality) {
        return counted(right[modality]);
    }

    private int counted(int[] those) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += those[i];
        }
        return sum;
    }

    /** A sum with the margins f_y - f_j to the fused runner-up j added, one after the other. */
    double marginSum(int modality, double before) {
        double sum = before;
        float[] margins = margin[modality];
        for (int i = 0; i < count; i++) {
            sum += margins[i];
        }
        return sum;
    }

    private void countAlone() {
        Arrays.fill(only, 0);
        Arrays.fill(kept, 0);
        for (int i = 0; i < count; i++) {
            int together = 0;
            int which = 0;
            for (int m = 0; m < right.length; m++) {
                together += right[m][i];
                which += m * right[m][i];
            }
            if (together == 1) {
                only[which]++;
                kept[which] += fusedRight[i];
            }
        }
    }

    /** Samples that a modality alone has right. */
    int only(int modality) {
        return only[modality];
    }

    /** Those of them whose fused prediction is right. */
    int kept(int modality) {
        return kept[modality];
    }

    /** Samples in which one modality guides a later one, by the paper's test: larger margin, larger probability. */
    int earlyGuides(int early, int late) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += margin[early][i] > margin[late][i] && target[early][i] > target[late][i] ? 1 : 0;
        }
        return sum;
    }

    /** Samples in which a modality guides an earlier one; exact ties are its own. */
    int lateGuides(int early, int late) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += margin[early][i] <= margin[late][i] && target[early][i] <= target[late][i] ? 1 : 0;
        }
        return sum;
    }
}
