package mnl.analysis.metric;

import mnl.analysis.run.Metrics;

/** A metric that is computed from the logits of a finished run, for the fused prediction and for every modality. */
public enum FinalMetric {
    /** Share of right predictions; the same names and meaning as {@link Metrics#accuracy}. */
    ACCURACY("accuracy") {
        @Override
        public double measure(float[] logits, int[] labels, int classes) {
            return Predictions.accuracy(Predictions.of(logits, classes), labels);
        }
    },
    /** Macro-F1, see {@link F1Score}. */
    F1("f1") {
        @Override
        public double measure(float[] logits, int[] labels, int classes) {
            return F1Score.macro(Predictions.of(logits, classes), labels, classes);
        }
    },
    /** Expected calibration error in 15 bins, see {@link Calibration}. */
    ECE("ece") {
        @Override
        public double measure(float[] logits, int[] labels, int classes) {
            return Calibration.of(logits, labels, classes).ece();
        }
    },
    /** Negative log-likelihood in nats, see {@link ProbabilityScores#negativeLogLikelihood}. */
    NLL("nll") {
        @Override
        public double measure(float[] logits, int[] labels, int classes) {
            return ProbabilityScores.negativeLogLikelihood(logits, labels, classes);
        }
    },
    /** Brier score, see {@link ProbabilityScores#brier}. */
    BRIER("brier") {
        @Override
        public double measure(float[] logits, int[] labels, int classes) {
            return ProbabilityScores.brier(logits, labels, classes);
        }
    };

    private final String prefix;

    FinalMetric(String prefix) {
        this.prefix = prefix;
    }

    /** Name for one modality, for example {@code ece.audio}. */
    public String of(String modality) {
        return prefix + "." + modality;
    }

    /** Name for the fused prediction, for example {@code ece.fused}. */
    public String fused() {
        return of("fused");
    }

    /**
     * The metric of one replica.
     *
     * @param logits [n * C], row by row
     * @param labels targets [n]
     * @param classes C
     * @throws IllegalArgumentException when the shapes do not fit or a label is no class
     */
    public abstract double measure(float[] logits, int[] labels, int classes);
}
