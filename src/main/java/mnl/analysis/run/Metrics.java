package mnl.analysis.run;

import java.util.ArrayList;
import java.util.List;

/** Names of the metrics every measurement holds. Accuracies and shares are fractions, losses and UCoM are in nats. */
public final class Metrics {
    /**
     * Mean total training loss over the batches of the epoch, guidance included; inside an epoch, over those so far. It
     * does not depend on when else is measured.
     */
    public static final String LOSS_TOTAL = "loss.total";
    /** CE(F, y), likewise over the training batches. */
    public static final String LOSS_FUSED = "loss.fused";
    /** The guidance term g * (sum of guidance), likewise; 0 before warm-up ends. */
    public static final String LOSS_GUIDANCE = "loss.guidance";
    /** Accuracy of the fused prediction on the test split. */
    public static final String ACCURACY_FUSED = "accuracy.fused";

    private Metrics() {}

    /** CE(f^m, y) over the training batches. */
    public static String loss(String modality) {
        return "loss." + modality;
    }

    /** Accuracy of one modality alone on the test split. */
    public static String accuracy(String modality) {
        return "accuracy." + modality;
    }

    /** Mean Unimodal Confidence Margin of one modality on the test split. */
    public static String ucom(String modality) {
        return "ucom." + modality;
    }

    /** Share of test samples on which one modality dominates another by {@code CONFIDENCE_AND_UCOM}. */
    public static String guided(String guide, String guided) {
        return "guided." + guide + ">" + guided;
    }

    /** Whether a metric is told by training, and not by the model itself. */
    public static boolean isLoss(String metric) {
        return metric.startsWith(loss(""));
    }

    /** All names for these modalities, in the order in which measurements hold them. */
    public static List<String> names(List<String> modalities) {
        List<String> names = new ArrayList<>(List.of(LOSS_TOTAL, LOSS_FUSED, LOSS_GUIDANCE));
        modalities.forEach(m -> names.add(loss(m)));
        names.add(ACCURACY_FUSED);
        modalities.forEach(m -> names.add(accuracy(m)));
        modalities.forEach(m -> names.add(ucom(m)));
        for (String guide : modalities) {
            for (String guided : modalities) {
                if (!guide.equals(guided)) {
                    names.add(guided(guide, guided));
                }
            }
        }
        return List.copyOf(names);
    }
}
