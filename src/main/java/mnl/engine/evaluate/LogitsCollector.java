package mnl.engine.evaluate;

/** Keeps every logit of an evaluation. */
final class LogitsCollector {
    private final float[][][] logits;
    private final float[][] fused;

    LogitsCollector(int modalities, int replicas, int samples, int classes) {
        logits = new float[modalities][replicas][samples * classes];
        fused = new float[replicas][samples * classes];
    }

    void add(Answers answers) {
        int length = answers.count() * answers.classes();
        int to = answers.first() * answers.classes();
        for (int r = 0; r < answers.replicas(); r++) {
            System.arraycopy(answers.fused(), answers.offset(r), fused[r], to, length);
            for (int m = 0; m < answers.modalities(); m++) {
                int from = m * answers.modalityStride() + answers.offset(r);
                System.arraycopy(answers.logits(), from, logits[m][r], to, length);
            }
        }
    }

    /** f^m [M][R][N * C]. */
    float[][][] logits() {
        return logits;
    }

    /** F [R][N * C]. */
    float[][] fused() {
        return fused;
    }
}
