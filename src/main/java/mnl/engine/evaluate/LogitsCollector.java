package mnl.engine.evaluate;

/** Keeps every logit of an evaluation. */
final class LogitsCollector {
    private final float[][][] logits;
    private final float[][] fused;

    /** @param samples of every replica [R] */
    LogitsCollector(int modalities, int[] samples, int classes) {
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
        int to = answers.first() * answers.classes();
        for (int r = 0; r < answers.replicas(); r++) {
            int length = Math.max(0, Math.min(answers.count() * answers.classes(), fused[r].length - to));
            if (length == 0) {
                continue;
            }
            System.arraycopy(answers.fused(), answers.offset(r), fused[r], to, length);
            for (int m = 0; m < answers.modalities(); m++) {
                int from = m * answers.modalityStride() + answers.offset(r);
                System.arraycopy(answers.logits(), from, logits[m][r], to, length);
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
