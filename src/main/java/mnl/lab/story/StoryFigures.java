package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.Profiles;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.JointCost;
import mnl.analysis.story.Kept;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.analysis.story.TeachingStrip;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.surface.Marker;
import mnl.figure.survive.SurviveFigure;
import mnl.figure.teach.TeachFigure;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ModalityStyle;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The Story's three pictures of a run. */
public final class StoryFigures {
    /** Titles of the pictures, in their order. */
    public static final String MARGINS = Texts.of("story.story-figures.what-each-modality-knows");

    public static final String TEACHING = Texts.of("story.story-figures.who-teaches-whom");
    public static final String SURVIVAL = Texts.of("story.story-figures.what-survives");
    private static final String FUSED_ACCURACY = Texts.of("story.story-figures.fused-accuracy");

    /** Said in place of the costs of a run without the reference. */
    public static final String NO_REFERENCE = Texts.of("story.story-figures.what-joint-training-costs");

    private static final List<Marker> MARKERS =
            List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.TRIANGLE_DOWN, Marker.STAR);

    private final RunLayout layout;
    private final Experiment experiment;

    /**
     * @param layout of the run
     * @param experiment that is trained
     */
    public StoryFigures(RunLayout layout, Experiment experiment) {
        this.layout = layout;
        this.experiment = experiment;
    }

    /**
     * The margin maps of some arms on the same samples.
     *
     * @param arms indices among {@link RunLayout#trained}, from the left
     * @param axes of every panel, the same for every epoch
     */
    public QuadrantFigure margins(MarginFrame frame, StrongWeak pair, List<Integer> arms, MarginAxes axes) {
        String strong = modality(pair.strong());
        String weak = modality(pair.weak());
        QuadrantFigure.Words words = new QuadrantFigure.Words(
                Texts.of("story.story-figures.wrong-margin-right", strong),
                Texts.of("story.story-figures.wrong-margin-right", weak),
                Texts.of("story.story-figures.margin-of", strong),
                Texts.of("story.story-figures.margin-of", weak),
                Texts.of("story.story-figures.only-is-right", weak),
                Texts.of("story.story-figures.lost"),
                Texts.of("story.story-figures.fused-prediction-right"),
                Texts.of("story.story-figures.wrong"));
        List<QuadrantFigure.Panel> panels =
                arms.stream().map(arm -> panel(frame.map(arm, pair), arm)).toList();
        return new QuadrantFigure(MARGINS, words, axes.x(), axes.y(), panels);
    }

    /** Margin maps whose points are elsewhere for the moment; what is counted stays that of the epoch. */
    public QuadrantFigure moving(QuadrantFigure counted, MarginFrame now, StrongWeak pair, List<Integer> arms) {
        List<QuadrantFigure.Panel> panels = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            MarginMap map = now.map(arms.get(i), pair);
            panels.add(counted.panels().get(i).at(map.strong(), map.weak(), map.fusedRight()));
        }
        return new QuadrantFigure(counted.title(), counted.words(), counted.x(), counted.y(), panels, counted.beyond());
    }

    private QuadrantFigure.Panel panel(MarginMap map, int arm) {
        return new QuadrantFigure.Panel(
                name(arm),
                ArmSlogans.asks(experiment.trained().get(arm)),
                color(arm),
                map.strong(),
                map.weak(),
                map.fusedRight());
    }

    /** Who teaches whom on the mean of a class: the strong modality guides the weak one. */
    public TeachFigure teaching(Measurement measurement, StrongWeak pair, int target, List<Integer> arms) {
        return teaching(
                Texts.of(
                        "story.story-figures.on-class",
                        TEACHING,
                        layout.classNames().get(target)),
                arms,
                strips(measurement, pair, target, arms));
    }

    /** What the strong modality would pass to the weak one on the mean of a class, for each of these arms. */
    List<TeachingStrip> strips(Measurement measurement, StrongWeak pair, int target, List<Integer> arms) {
        GuidePair guides = new GuidePair(pair.strong(), pair.weak());
        return arms.stream()
                .map(arm -> TeachingStrip.ofClass(
                        experiment.trained().get(arm), experiment.guidance(), layout, measurement, arm, guides, target))
                .toList();
    }

    /**
     * Who teaches whom, row by row.
     *
     * @param arms indices of the arms, one for each strip
     * @param strips of the same two modalities and the same target; at least one
     */
    public TeachFigure teaching(String title, List<Integer> arms, List<TeachingStrip> strips) {
        TeachingStrip first = strips.get(0);
        List<TeachFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            Arm arm = experiment.trained().get(arms.get(i));
            TeachingStrip strip = strips.get(i);
            rows.add(new TeachFigure.Row(
                    name(arms.get(i)),
                    isNever(arm, strip)
                            ? Texts.of("story.story-figures.never-guided-by", modality(strip.guide()))
                            : ArmSlogans.does(arm),
                    color(arms.get(i)),
                    strip.guideProbabilities(),
                    strip.guidedProbabilities(),
                    isNever(arm, strip) ? TeachFigure.Link.NONE : link(strip)));
        }
        return new TeachFigure(
                title,
                layout.classNames(),
                first.target(),
                partner(strips),
                Texts.of("story.story-figures.what-says", modality(first.guide())),
                Texts.of("story.story-figures.what-says", modality(first.guided())),
                rows);
    }

    /** The class that a guide takes most for the target, of all guides. */
    static int partner(List<TeachingStrip> strips) {
        int partner = strips.get(0).rival();
        double most = -1;
        for (TeachingStrip strip : strips) {
            double own = strip.rival() < 0 ? -1 : strip.guideProbabilities()[strip.rival()];
            if (own > most) {
                most = own;
                partner = strip.rival();
            }
        }
        return partner;
    }

    /** Whether the arm guides, and never this way round. */
    static boolean isNever(Arm arm, TeachingStrip strip) {
        return arm.mode().isGuided() && strip.guidedShare() == 0;
    }

    private static TeachFigure.Link link(TeachingStrip strip) {
        boolean copies = IntStream.range(0, strip.passes().length).anyMatch(k -> strip.passes()[k]);
        if (!strip.anything()) {
            return TeachFigure.Link.NONE;
        }
        if (!copies) {
            return TeachFigure.Link.TARGET_ONLY;
        }
        return strip.targetLocked() ? TeachFigure.Link.BUT_TARGET : TeachFigure.Link.WHOLE;
    }

    /** The class whose picture is shown first: the one in which the strong modality is misled most and the weak one least. */
    public int target(Measurement measurement, StrongWeak pair) {
        double[][] strong = Profiles.matrix(measurement.profiles()[layout.baseline()][pair.strong()]);
        double[][] weak = Profiles.matrix(measurement.profiles()[layout.baseline()][pair.weak()]);
        int found = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < strong.length; y++) {
            for (int k = 0; k < strong.length; k++) {
                double misled = strong[y][k] - weak[y][k];
                if (k != y && misled > most) {
                    most = misled;
                    found = y;
                }
            }
        }
        return found;
    }

    /**
     * What survives.
     *
     * @param measurement for what joint training costs
     * @param kept of every modality, for what the fusion keeps of the weak one
     */
    public SurviveFigure survival(Measurement measurement, List<Kept> kept, StrongWeak pair) {
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        Map<String, PairedComparison> fused = summaries.comparisons(Metrics.ACCURACY_FUSED);
        List<SurviveFigure.Share> rows = kept.stream()
                .filter(each -> each.modality() == pair.weak())
                .map(each -> share(
                        each,
                        summaries.summary(Metrics.ACCURACY_FUSED, each.arm()).mean(),
                        fused.get(layout.trained().get(each.arm()))))
                .toList();
        return new SurviveFigure(SURVIVAL, shares(pair, rows), costs(measurement));
    }

    private SurviveFigure.Shares shares(StrongWeak pair, List<SurviveFigure.Share> rows) {
        String of = layout.seeds().size() > 1 ? ", " + layout.over() : "";
        return new SurviveFigure.Shares(
                Texts.of("story.story-figures.kept-of-what-only", modality(pair.weak()), of), "", FUSED_ACCURACY, rows);
    }

    private SurviveFigure.Share share(Kept kept, double accuracy, @Nullable PairedComparison fused) {
        MeanInterval share = kept.share();
        boolean spread = Double.isFinite(share.halfWidth());
        return new SurviveFigure.Share(
                name(kept.arm()),
                color(kept.arm()),
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
        List<SurviveFigure.CostRow> rows = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int own = arm;
            List<SurviveFigure.Change> changes = costs.stream()
                    .filter(cost -> cost.arm() == own)
                    .map(cost -> new SurviveFigure.Change(
                            cost.alone().mean(),
                            cost.together().mean(),
                            cost.comparison().significant()))
                    .toList();
            if (!changes.isEmpty()) {
                rows.add(new SurviveFigure.CostRow(name(arm), color(arm), changes));
            }
        }
        String title = Texts.of("story.story-figures.accuracy-alone-hollow-together");
        return new SurviveFigure.Costs(
                rows.isEmpty() ? Texts.of("story.story-figures.accuracy-of-each-modality") : title,
                NO_REFERENCE,
                kinds,
                rows);
    }

    private String modality(int m) {
        return layout.modalities().get(m);
    }

    private String name(int arm) {
        return ArmName.of(layout.trained().get(arm));
    }

    private String color(int arm) {
        return ArmColors.of(layout.trained().get(arm), layout.trained());
    }
}
