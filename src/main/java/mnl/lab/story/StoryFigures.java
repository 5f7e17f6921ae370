package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.Profiles;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.analysis.story.TeachingStrip;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.figure.legend.Swatch;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.survive.SurviveFigure;
import mnl.figure.teach.TeachFigure;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;

/** The Story's three pictures of a run. */
public final class StoryFigures {
    /** Titles of the pictures, in their order. */
    public static final String MARGINS = Texts.of("story.story-figures.what-each-modality-knows");

    public static final String TEACHING = Texts.of("story.story-figures.who-teaches-whom");
    public static final String SURVIVAL = Texts.of("story.story-figures.what-survives");

    /** Said in place of the costs of a run without the reference. */
    public static final String NO_REFERENCE = Texts.of("story.story-figures.what-joint-training-costs");

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
     * @param arms indices among the compared ones, from the left
     * @param axes of every panel, the same for every epoch
     * @param kept of every modality, over all seeds
     */
    public QuadrantFigure margins(
            MarginFrame frame, StrongWeak pair, List<Integer> arms, MarginAxes axes, List<Kept> kept) {
        String strong = modality(pair.strong());
        String weak = modality(pair.weak());
        QuadrantFigure.Words words = new QuadrantFigure.Words(
                Texts.of("story.story-figures.wrong-margin-right", strong),
                Texts.of("story.story-figures.wrong-margin-right", weak),
                Texts.of("story.story-figures.margin-of", strong),
                Texts.of("story.story-figures.margin-of", weak),
                Texts.of("story.story-figures.only-is-right", weak),
                Texts.of("story.story-figures.fused-prediction-right"),
                Texts.of("story.story-figures.wrong"),
                layout.seeds().size() > 1
                        ? Texts.of("story.story-figures.points-of-the-first", layout.pairedBy(), layout.over())
                        : Texts.of("story.story-figures.one-seed"));
        KeptShares shares = new KeptShares(layout, pair, kept);
        List<QuadrantFigure.Panel> panels = arms.stream()
                .map(arm -> panel(frame.map(arm, pair), arm, headline(arm, arms, shares)))
                .toList();
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

    /** The share that is kept, over all seeds as everywhere; marked where less is kept than beside it, by more than chance. */
    private static QuadrantFigure.Headline headline(int arm, List<Integer> arms, KeptShares shares) {
        boolean less = arms.stream().anyMatch(other -> other != arm && shares.isLess(arm, other));
        return new QuadrantFigure.Headline(Texts.of("story.story-figures.kept", shares.percent(arm)), less);
    }

    private QuadrantFigure.Panel panel(MarginMap map, int arm, QuadrantFigure.Headline headline) {
        return new QuadrantFigure.Panel(
                name(arm),
                swatch(arm),
                ArmSlogans.asks(experiment.trained().get(arm)),
                headline,
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
                    swatch(arms.get(i)),
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

    /**
     * The class whose picture is shown first: that which the data were made to be confused in, else the one in which the strong
     * modality is misled most and the weak one least.
     */
    public int target(Measurement measurement, StrongWeak pair) {
        if (ConfusablePair.isDeclared(experiment)) {
            return ConfusablePair.of(experiment, layout, measurement, pair.weak())
                    .first();
        }
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
        return new SurvivalFigures(layout).of(measurement, new KeptShares(layout, pair, kept));
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
