package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.JointCost;
import mnl.analysis.story.Kept;
import mnl.experiment.ArmName;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.figure.survive.SurviveFigure;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ModalityStyle;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The picture of what survives: what the fusion keeps of the weak modality, and what joint training costs each one. */
final class SurvivalFigures {
    private static final List<Marker> MARKERS =
            List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.TRIANGLE_DOWN, Marker.STAR);

    private final RunLayout layout;

    SurvivalFigures(RunLayout layout) {
        this.layout = layout;
    }

    SurviveFigure of(Measurement measurement, KeptShares kept) {
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        Map<String, PairedComparison> fused = summaries.comparisons(Metrics.ACCURACY_FUSED);
        List<SurviveFigure.Share> rows = kept.all().stream()
                .map(each -> share(
                        each,
                        summaries.summary(Metrics.ACCURACY_FUSED, each.arm()).mean(),
                        fused.get(layout.trained().get(each.arm()))))
                .toList();
        return new SurviveFigure(
                StoryFigures.SURVIVAL, shares(modality(kept.pair().weak()), rows), costs(measurement));
    }

    private SurviveFigure.Shares shares(String weak, List<SurviveFigure.Share> rows) {
        return new SurviveFigure.Shares(
                Texts.of("story.survival-figures.of-what-only-knew", weak, layout.over()),
                Texts.of("story.survival-figures.kept"),
                Texts.of("story.survival-figures.lost"),
                "",
                Texts.of("story.survival-figures.fused-accuracy"),
                rows);
    }

    private SurviveFigure.Share share(Kept kept, double accuracy, @Nullable PairedComparison fused) {
        MeanInterval share = kept.share();
        boolean spread = Double.isFinite(share.halfWidth());
        return new SurviveFigure.Share(
                name(kept.arm()),
                swatch(kept.arm()),
                share.mean(),
                spread ? share.low() : Double.NaN,
                spread ? share.high() : Double.NaN,
                accuracy,
                fused != null && fused.significant());
    }

    private SurviveFigure.Costs costs(Measurement measurement) {
        List<JointCost> costs = JointCost.of(layout, measurement);
        List<SurviveFigure.Kind> kinds = IntStream.range(0, layout.modalities().size())
                .mapToObj(m ->
                        new SurviveFigure.Kind(modality(m), ModalityStyle.color(m), MARKERS.get(m % MARKERS.size())))
                .toList();
        boolean tested = layout.seeds().size() > 1;
        List<SurviveFigure.CostRow> rows = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int own = arm;
            List<SurviveFigure.Change> changes = costs.stream()
                    .filter(cost -> cost.arm() == own)
                    .map(cost -> new SurviveFigure.Change(
                            cost.alone().mean(),
                            cost.together().mean(),
                            !tested || cost.comparison().significant()))
                    .toList();
            if (!changes.isEmpty()) {
                rows.add(new SurviveFigure.CostRow(name(arm), swatch(arm), changes));
            }
        }
        boolean brackets = rows.stream().flatMap(row -> row.changes().stream()).anyMatch(change -> !change.shown());
        String remark = brackets ? Texts.of("story.survival-figures.not-shown") : "";
        return new SurviveFigure.Costs(
                rows.isEmpty()
                        ? Texts.of("story.survival-figures.accuracy-of-each-modality")
                        : Texts.of("story.survival-figures.accuracy-alone-hollow-together"),
                tested ? remark : Texts.of("story.survival-figures.one-seed"),
                StoryFigures.NO_REFERENCE,
                kinds,
                rows);
    }

    private String modality(int m) {
        return layout.modalities().get(m);
    }

    private String name(int arm) {
        return ArmName.of(layout.trained().get(arm));
    }

    private Swatch swatch(int arm) {
        return ArmColors.swatch(layout.trained().get(arm), layout.trained());
    }
}
