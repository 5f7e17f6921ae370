package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.Metrics;
import mnl.ui.results.ResultColumn.Better;
import mnl.words.Texts;

/** The metrics that the table can show, in order. */
final class ResultColumns {
    static final String ACCURACY = Texts.of("results.result-columns.accuracy");
    static final String F1 = "Macro-F1";
    static final String ECE = Texts.of("results.result-columns.ece");
    static final String NLL = Texts.of("results.result-columns.nll");
    static final String BRIER = Texts.of("results.result-columns.brier");
    static final String UCOM = Texts.of("results.result-columns.ucom");
    static final String GUIDED = Texts.of("results.result-columns.guided-shares");
    static final String SHAPLEY = Texts.of("results.result-columns.shapley-shares");

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
                Texts.of("results.result-columns.accuracy-share-of-test"));
        scores(FinalMetric.F1, F1, "%", 100, 2, Better.HIGHER, Texts.of("results.result-columns.macro-f1-mean-over"));
        scores(
                FinalMetric.ECE,
                ECE,
                "%",
                100,
                2,
                Better.LOWER,
                Texts.of("results.result-columns.expected-calibration-error-b"));
        scores(
                FinalMetric.NLL,
                NLL,
                Texts.of("results.result-columns.nats"),
                1,
                3,
                Better.LOWER,
                Texts.of("results.result-columns.negative-log-likelihood-mean"));
        scores(
                FinalMetric.BRIER,
                BRIER,
                "",
                1,
                3,
                Better.LOWER,
                Texts.of("results.result-columns.brier-score-mean-of"));
    }

    private void scores(
            FinalMetric metric, String group, String unit, double factor, int decimals, Better better, String formula) {
        add(
                metric.fused(),
                Texts.of("results.result-columns.fused", group),
                group,
                unit,
                factor,
                decimals,
                better,
                formula);
        for (String modality : modalities) {
            add(metric.of(modality), group + ", " + modality, group, unit, factor, decimals, better, formula);
        }
    }

    private void ucom() {
        for (String modality : modalities) {
            add(
                    Metrics.ucom(modality),
                    Texts.of("results.result-columns.ucom-2", modality),
                    UCOM,
                    Texts.of("results.result-columns.nats"),
                    1,
                    3,
                    Better.HIGHER,
                    Texts.of("results.result-columns.unimodal-confidence-margin-mean"));
        }
    }

    private void guided() {
        for (String guide : modalities) {
            for (String weak : modalities) {
                if (!guide.equals(weak)) {
                    add(
                            Metrics.guided(guide, weak),
                            Texts.of("results.result-columns.guides", guide, weak),
                            GUIDED,
                            "%",
                            100,
                            1,
                            Better.NEITHER,
                            Texts.of("results.result-columns.share-of-test-samples", guide, weak));
                }
            }
        }
    }

    private void shapley() {
        if (modalities.size() < 2) {
            return;
        }
        String what = Texts.of("results.result-columns.shapley-share-of-the");
        for (String modality : modalities) {
            add(
                    Contributions.share(modality),
                    Texts.of("results.result-columns.share", modality),
                    SHAPLEY,
                    "%",
                    100,
                    1,
                    Better.NEITHER,
                    what);
        }
        add(
                Contributions.IMBALANCE,
                Texts.of("results.result-columns.imbalance"),
                SHAPLEY,
                Texts.of("results.result-columns.points"),
                100,
                1,
                Better.NEITHER,
                Texts.of("results.result-columns.largest-minus-smallest-shapley"));
        add(
                Contributions.TOTAL,
                Texts.of("results.result-columns.total"),
                SHAPLEY,
                Texts.of("results.result-columns.points"),
                100,
                1,
                Better.NEITHER,
                Texts.of("results.result-columns.what-the-shares-are"));
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
