package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.Metrics;
import mnl.ui.results.ResultColumn.Better;

/** The metrics that the table can show, in order. */
final class ResultColumns {
    static final String ACCURACY = "Accuracy";
    static final String F1 = "Macro-F1";
    static final String ECE = "ECE";
    static final String NLL = "NLL";
    static final String BRIER = "Brier";
    static final String UCOM = "UCoM";
    static final String GUIDED = "Guided shares";
    static final String SHAPLEY = "Shapley shares";

    private final List<String> modalities;
    private final List<ResultColumn> all = new ArrayList<>();

    private ResultColumns(List<String> modalities) {
        this.modalities = modalities;
    }

    /** All of a run. */
    static List<ResultColumn> of(List<String> modalities) {
        ResultColumns columns = new ResultColumns(modalities);
        columns.scores();
        columns.ucom();
        columns.guided();
        columns.shapley();
        return List.copyOf(columns.all);
    }

    /** Names of those that a run shows at first. */
    static List<String> usual(List<String> modalities) {
        List<String> names = new ArrayList<>(List.of(FinalMetric.ACCURACY.fused()));
        modalities.forEach(modality -> names.add(FinalMetric.ACCURACY.of(modality)));
        names.addAll(List.of(FinalMetric.F1.fused(), FinalMetric.ECE.fused(), Contributions.IMBALANCE));
        return names;
    }

    private void scores() {
        scores(
                FinalMetric.ACCURACY,
                ACCURACY,
                "%",
                100,
                2,
                Better.HIGHER,
                "Accuracy: share of test samples with argmax = y.");
        scores(
                FinalMetric.F1,
                F1,
                "%",
                100,
                2,
                Better.HIGHER,
                "Macro-F1: mean over the classes of 2 TP / (2 TP + FP + FN).");
        scores(
                FinalMetric.ECE,
                ECE,
                "%",
                100,
                2,
                Better.LOWER,
                "Expected calibration error: Σ_b n_b / n · |accuracy_b − confidence_b| over 15 bins of confidence.");
        scores(FinalMetric.NLL, NLL, "nats", 1, 3, Better.LOWER, "Negative log-likelihood: mean of −ln p_y.");
        scores(FinalMetric.BRIER, BRIER, "", 1, 3, Better.LOWER, "Brier score: mean of Σ_k (p_k − [k = y])², 0 to 2.");
    }

    private void scores(
            FinalMetric metric, String group, String unit, double factor, int decimals, Better better, String formula) {
        add(metric.fused(), group + ", fused", group, unit, factor, decimals, better, formula);
        for (String modality : modalities) {
            add(metric.of(modality), group + ", " + modality, group, unit, factor, decimals, better, formula);
        }
    }

    private void ucom() {
        for (String modality : modalities) {
            add(
                    Metrics.ucom(modality),
                    "UCoM, " + modality,
                    UCOM,
                    "nats",
                    1,
                    3,
                    Better.HIGHER,
                    "Unimodal Confidence Margin: mean of f^m_y − f^m_j, j the fused runner-up.");
        }
    }

    private void guided() {
        for (String guide : modalities) {
            for (String weak : modalities) {
                if (!guide.equals(weak)) {
                    add(
                            Metrics.guided(guide, weak),
                            guide + " guides " + weak,
                            GUIDED,
                            "%",
                            100,
                            1,
                            Better.NEITHER,
                            "Share of test samples on which " + guide + " dominates " + weak
                                    + ": larger UCoM and larger p_y.");
                }
            }
        }
    }

    private void shapley() {
        if (modalities.size() < 2) {
            return;
        }
        String what =
                "Shapley share of the fused accuracy over all subsets of present modalities; absent = input 0 after"
                        + " standardisation.";
        for (String modality : modalities) {
            add(Contributions.share(modality), "Share, " + modality, SHAPLEY, "%", 100, 1, Better.NEITHER, what);
        }
        add(
                Contributions.IMBALANCE,
                "Imbalance",
                SHAPLEY,
                "points",
                100,
                1,
                Better.NEITHER,
                "Largest minus smallest Shapley share.");
        add(
                Contributions.TOTAL,
                "Total",
                SHAPLEY,
                "points",
                100,
                1,
                Better.NEITHER,
                "What the shares are of: accuracy with all modalities minus accuracy with none.");
    }

    private void add(
            String name,
            String title,
            String group,
            String unit,
            double factor,
            int decimals,
            Better better,
            String formula) {
        all.add(new ResultColumn(name, title, group, unit, factor, decimals, better, formula));
    }
}
