package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.Metrics;
import mnl.lab.report.ResultColumn.Better;
import mnl.words.Texts;

/** The metrics that the table can show, in order. */
public final class ResultColumns {
    public static final String ACCURACY = Texts.of("report.result-columns.accuracy");
    public static final String F1 = "Macro-F1";
    public static final String ECE = Texts.of("report.result-columns.ece");
    public static final String NLL = Texts.of("report.result-columns.nll");
    public static final String BRIER = Texts.of("report.result-columns.brier");
    public static final String UCOM = Texts.of("report.result-columns.ucom");
    public static final String GUIDED = Texts.of("report.result-columns.guided-shares");
    public static final String SHAPLEY = Texts.of("report.result-columns.shapley-shares");
    private static final String CASES = Texts.of("report.result-columns.cases");
    private static final String LOSS = Texts.of("report.result-columns.loss");

    private static final String CASE = "cases.";

    private final List<String> modalities;
    private final List<ResultColumn> all = new ArrayList<>();

    private ResultColumns(List<String> modalities) {
        this.modalities = modalities;
    }

    /** All of a run. */
    public static List<ResultColumn> of(List<String> modalities) {
        ResultColumns columns = new ResultColumns(modalities);
        columns.scores();
        columns.ucom();
        columns.guided();
        columns.shapley();
        return List.copyOf(columns.all);
    }

    /** All of a run, and after them what is only read where it is stored: the cases and the losses of the training. */
    public static List<ResultColumn> stored(List<String> modalities) {
        ResultColumns columns = new ResultColumns(modalities);
        columns.cases();
        columns.losses();
        return Stream.concat(of(modalities).stream(), columns.all.stream()).toList();
    }

    /** Names of those that a run shows at first. */
    public static List<String> usual(List<String> modalities) {
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
                Texts.of("report.result-columns.accuracy-share-of-test"));
        scores(FinalMetric.F1, F1, "%", 100, 2, Better.HIGHER, Texts.of("report.result-columns.macro-f1-mean-over"));
        scores(
                FinalMetric.ECE,
                ECE,
                "%",
                100,
                2,
                Better.LOWER,
                Texts.of("report.result-columns.expected-calibration-error-b"));
        scores(
                FinalMetric.NLL,
                NLL,
                Texts.of("report.result-columns.nats"),
                1,
                3,
                Better.LOWER,
                Texts.of("report.result-columns.negative-log-likelihood-mean"));
        scores(FinalMetric.BRIER, BRIER, "", 1, 3, Better.LOWER, Texts.of("report.result-columns.brier-score-mean-of"));
    }

    private void scores(
            FinalMetric metric, String group, String unit, double factor, int decimals, Better better, String formula) {
        add(
                metric.fused(),
                Texts.of("report.result-columns.fused", group),
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
                    Texts.of("report.result-columns.ucom-2", modality),
                    UCOM,
                    Texts.of("report.result-columns.nats"),
                    1,
                    3,
                    Better.HIGHER,
                    Texts.of("report.result-columns.unimodal-confidence-margin-mean"));
        }
    }

    private void guided() {
        for (String guide : modalities) {
            for (String weak : modalities) {
                if (!guide.equals(weak)) {
                    add(
                            Metrics.guided(guide, weak),
                            Texts.of("report.result-columns.guides", guide, weak),
                            GUIDED,
                            "%",
                            100,
                            1,
                            Better.NEITHER,
                            Texts.of("report.result-columns.share-of-test-samples", guide, weak));
                }
            }
        }
    }

    /** What the fused prediction makes of the samples on which the strong and the weak modality are right or wrong. */
    private void cases() {
        for (CorrectnessCase cell : CorrectnessCase.values()) {
            add(
                    CASE + cell + ".share",
                    Texts.of("report.result-columns.case-share", cell),
                    CASES,
                    "%",
                    100,
                    1,
                    Better.NEITHER,
                    Texts.of("report.result-columns.case-share-is", cell));
            add(
                    CASE + cell + ".fusedRight",
                    Texts.of("report.result-columns.case-kept", cell),
                    CASES,
                    "%",
                    100,
                    1,
                    Better.HIGHER,
                    Texts.of("report.result-columns.case-kept-is", cell));
        }
    }

    /** Those with the guidance in them are of another sum under every arm and setting, and judge nothing. */
    private void losses() {
        loss(Metrics.LOSS_TOTAL, "total", Better.NEITHER);
        loss(Metrics.LOSS_FUSED, "fused", Better.LOWER);
        loss(Metrics.LOSS_GUIDANCE, "guidance", Better.NEITHER);
        modalities.forEach(modality -> loss(Metrics.loss(modality), modality, Better.LOWER));
    }

    private void loss(String metric, String of, Better better) {
        add(
                metric,
                Texts.of("report.result-columns.loss-of", of),
                LOSS,
                Texts.of("report.result-columns.nats"),
                1,
                4,
                better,
                Texts.of("report.result-columns.loss-is"));
    }

    private void shapley() {
        if (modalities.size() < 2) {
            return;
        }
        String what = Texts.of("report.result-columns.shapley-share-of-the");
        for (String modality : modalities) {
            add(
                    Contributions.share(modality),
                    Texts.of("report.result-columns.share", modality),
                    SHAPLEY,
                    "%",
                    100,
                    1,
                    Better.NEITHER,
                    what);
        }
        add(
                Contributions.IMBALANCE,
                Texts.of("report.result-columns.imbalance"),
                SHAPLEY,
                Texts.of("report.result-columns.points"),
                100,
                1,
                Better.NEITHER,
                Texts.of("report.result-columns.largest-minus-smallest-shapley"));
        add(
                Contributions.TOTAL,
                Texts.of("report.result-columns.total"),
                SHAPLEY,
                Texts.of("report.result-columns.points"),
                100,
                1,
                Better.NEITHER,
                Texts.of("report.result-columns.what-the-shares-are"));
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
