package mnl.engine.evaluate;

/** Keeps every logit of an evaluation; different threads may add answers of different replicas. */
final class LogitsCollector {
    private final float[][][] logits;
    private final float[][] fused;
    private final int classes;

    /** @param samples of every replica [R] */
    LogitsCollector(int modalities, int[] samples, int classes) {
        this.classes = classes;
        logits = new float[modalities][samples.length][];
        fused = new float[samples.length][];
        for (int r = 0; r < samples.length; r++) {
            fused[r] = new float[samples[r] * classes];
            for (float[][] modality : logits) {
                modality[r] = new float[samples[r] * classes];
            }
        }
    }

    void add(Answers answers) {
        for (int k = 0; k < answers.replicas(); k++) {
            int r = answers.firstReplica() + k;
            keep(answers, answers.fused(), answers.offset(k), fused[r]);
            for (int m = 0; m < answers.modalities(); m++) {
                keep(answers, answers.logits(), answers.offset(k) + m * answers.modalityStride(), logits[m][r]);
            }
        }
    }

    /** Rows of classes become rows of samples. */
    private void keep(Answers answers, float[] values, int at, float[] kept) {
        int to = Math.min(kept.length, (answers.first() + answers.count()) * classes);
        for (int c = 0; c < classes; c++) {
            int place = at + c * answers.count();
            for (int next = answers.first() * classes + c; next < to; next += classes) {
                kept[next] = values[place++];
            }
        }
    }

    /** f^m [M][R][n * C], n the samples of the replica's seed. */
    float[][][] logits() {
        return logits;
    }

    /** F [R][n * C]. */
    float[][] fused() {
        return fused;
    }
}
