package mnl.engine.closed;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mnl.engine.fusion.Phase;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/** The rules in closed form, of one sample; {@link mnl.engine.fusion} has their formulas and sources. */
final class ClosedFusions {
    private ClosedFusions() {}

    /**
     * The closed form of a rule.
     *
     * @param spec which one
     * @param names of the modalities
     * @param classes C
     * @param head what a rule learns that learns its weights
     * @param phase what for; an attack follows weights that training detaches
     */
    static ClosedFusion of(FusionSpec spec, List<String> names, int classes, @Nullable ClosedHead head, Phase phase) {
        int modalities = names.size();
        return switch (spec.rule()) {
            case MEAN -> new Given(equal(modalities));
            case WEIGHTED -> spec.learned() ? new Softmax(head) : new Given(weights(spec, names));
            case PRODUCT_OF_EXPERTS -> new Product();
            case MAX_PROBABILITY -> new Largest(modalities);
            case ENTROPY -> new Entropy(modalities);
            case QMF_ENERGY -> new Energy(phase != Phase.ATTACK);
            case LEARNED_GATE -> new Softmax(head);
            case PDF -> new ClosedConfidence(modalities, head, phase);
            case TMC_EVIDENTIAL -> new ClosedEvidence(modalities, classes, spec.annealingEpochs());
        };
    }

    private static double[] equal(int modalities) {
        double[] weights = new double[modalities];
        Arrays.fill(weights, 1.0 / modalities);
        return weights;
    }

    /** On the simplex. */
    private static double[] weights(FusionSpec spec, List<String> names) {
        if (spec.weights().isEmpty()) {
            return equal(names.size());
        }
        double[] weights = names.stream().mapToDouble(spec.weights()::get).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }

    /** F = (1/M) sum_m f^m, or any other fixed weights. */
    static final class Given extends ClosedSum {
        private final double[] weights;

        /** @param weights a [M] */
        Given(double[] weights) {
            this.weights = weights.clone();
        }

        @Override
        void weigh(Sample sample, int replica, int place) {
            System.arraycopy(weights, 0, sample.weights, 0, weights.length);
        }
    }

    /** w_m = logsumexp(f^m) / 10, detached in training; dw_m / df^m = p^m / 10 where not. */
    static final class Energy extends ClosedSum {
        private static final double TENTH = 0.1;
        private final boolean detached;

        Energy(boolean detached) {
            this.detached = detached;
        }

        @Override
        void weigh(Sample sample, int replica, int place) {
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] = TENTH * sample.logSums[m];
            }
        }

        @Override
        void throughWeights(Sample sample, int replica, int place) {
            for (int m = 0; m < sample.modalities && !detached; m++) {
                double by = TENTH * sample.alongModality(m);
                for (int i = m * sample.classes; i < (m + 1) * sample.classes; i++) {
                    sample.gradient[i] += by * sample.probabilities[i];
                }
            }
        }
    }

    /** w = softmax(-H): dw_m / df = w_m (n_m - sum_k w_k n_k) with n = sum p log p and dn / df_k = p_k (log p_k - n). */
    static final class Entropy extends ClosedSum {
        private final double[] negative;
        private final double[] centred;

        Entropy(int modalities) {
            negative = new double[modalities];
            centred = new double[modalities];
        }

        @Override
        void weigh(Sample sample, int replica, int place) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < sample.modalities; m++) {
                double sum = 0;
                for (int k = 0; k < sample.classes; k++) {
                    int at = m * sample.classes + k;
                    sum += sample.probabilities[at] * (sample.logits[at] - sample.logSums[m]);
                }
                negative[m] = sum;
                largest = Math.max(largest, sum);
            }
            double total = 0;
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] = Math.exp(negative[m] - largest);
                total += sample.weights[m];
            }
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] /= total;
            }
        }

        @Override
        void throughWeights(Sample sample, int replica, int place) {
            centred(sample, centred);
            for (int m = 0; m < sample.modalities; m++) {
                double by = sample.weights[m] * centred[m];
                for (int k = 0; k < sample.classes; k++) {
                    int at = m * sample.classes + k;
                    sample.gradient[at] +=
                            by * sample.probabilities[at] * (sample.logits[at] - sample.logSums[m] - negative[m]);
                }
            }
        }
    }

    /** w_m = c_m / sum c with c_m = max_k p^m_k; of equally large probabilities the first has the gradient, as in the native library. */
    static final class Largest extends ClosedSum {
        private final double[] largest;
        private final double[] centred;

        Largest(int modalities) {
            largest = new double[modalities];
            centred = new double[modalities];
        }

        @Override
        void weigh(Sample sample, int replica, int place) {
            double total = 0;
            for (int m = 0; m < sample.modalities; m++) {
                double most = 0;
                for (int k = 0; k < sample.classes; k++) {
                    most = Math.max(most, sample.probabilities[m * sample.classes + k]);
                }
                largest[m] = most;
                total += most;
            }
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] = largest[m] / total;
            }
        }

        @Override
        void throughWeights(Sample sample, int replica, int place) {
            centred(sample, centred);
            for (int m = 0; m < sample.modalities; m++) {
                // c_m / sum c times the derivative of log c_m.
                double by = sample.weights[m] * centred[m];
                int first = m * sample.classes;
                boolean open = true;
                for (int k = 0; k < sample.classes; k++) {
                    double p = sample.probabilities[first + k];
                    boolean chosen = open && p == largest[m];
                    open &= !chosen;
                    sample.gradient[first + k] += by * ((chosen ? 1 : 0) - p);
                }
            }
        }
    }

    /** w = softmax(z), learned: dL/dz_m = w_m (u_m - sum_k w_k u_k); what z is computed from is detached. */
    static final class Softmax extends ClosedSum {
        private final ClosedHead head;
        private double[] centred = {};

        Softmax(@Nullable ClosedHead head) {
            this.head = Objects.requireNonNull(head, "a rule that learns has a head");
        }

        @Override
        public boolean fusedLossTrainsHead() {
            return true;
        }

        @Override
        void weigh(Sample sample, int replica, int place) {
            int at = head.at(replica, place);
            double largest = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < sample.modalities; m++) {
                largest = Math.max(largest, head.inputs()[at + m]);
            }
            double sum = 0;
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] = Math.exp(head.inputs()[at + m] - largest);
                sum += sample.weights[m];
            }
            for (int m = 0; m < sample.modalities; m++) {
                sample.weights[m] /= sum;
            }
        }

        @Override
        public void backToHead(Sample sample, int replica, int place) {
            if (centred.length == 0) {
                centred = new double[sample.modalities];
            }
            centred(sample, centred);
            int at = head.at(replica, place);
            for (int m = 0; m < sample.modalities; m++) {
                head.gradient()[at + m] += sample.weights[m] * centred[m];
            }
        }
    }

    /** F that was computed elsewhere, of one sample; nothing flows through it. */
    static final class Known implements ClosedFusion {
        private final double[] fused;

        /** @param fused F [C] */
        Known(double[] fused) {
            this.fused = fused.clone();
        }

        @Override
        public void fuse(Sample sample, int replica, int place) {
            System.arraycopy(fused, 0, sample.fused, 0, fused.length);
        }

        @Override
        public void back(Sample sample, int replica, int place) {}
    }

    /** F = sum_m log p^m. */
    static final class Product implements ClosedFusion {
        @Override
        public void fuse(Sample sample, int replica, int place) {
            Arrays.fill(sample.weights, 1);
            for (int k = 0; k < sample.classes; k++) {
                double sum = 0;
                for (int m = 0; m < sample.modalities; m++) {
                    sum += sample.logits[m * sample.classes + k] - sample.logSums[m];
                }
                sample.fused[k] = sum;
            }
        }

        @Override
        public void back(Sample sample, int replica, int place) {
            double total = 0;
            for (int k = 0; k < sample.classes; k++) {
                total += sample.fusedGradient[k];
            }
            for (int i = 0; i < sample.gradient.length; i++) {
                sample.gradient[i] += sample.fusedGradient[i % sample.classes] - total * sample.probabilities[i];
            }
        }
    }
}
