package mnl.lab.story;

import java.util.List;
import java.util.Optional;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.StoryNumbers;
import mnl.experiment.Experiment;
import mnl.figure.Drawing;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.survive.SurviveFigure;
import mnl.figure.teach.TeachFigure;
import mnl.lab.report.OpeningFigure;
import mnl.lab.run.RunContents;

/** The Story as a report opens with it: the three pictures of the finished model with their sentences. */
public final class StoryReport {
    /** Names of the files beside the report, in the order of the pictures. */
    public static final List<String> FILES = List.of("story-margins.svg", "story-teaching.svg", "story-survives.svg");

    private static final double WIDTH = 960;
    private static final double MAP_HEIGHT = 480;
    private static final double ROW_HEIGHT = 130;
    private static final double HEAD_HEIGHT = 110;
    private static final double BAR_HEIGHT = 44;

    /** Half a page: lower pictures would be smaller than 480 x 300 points. */
    private static final double LEAST_HEIGHT = 400;

    private StoryReport() {}

    /**
     * The pictures of a run.
     *
     * @param figures what was measured of the finished model
     * @return none where there is one modality, or nothing was measured
     */
    public static List<OpeningFigure> of(RunContents run, Optional<FinalResults> figures) {
        Optional<StoryNumbers> story = figures.flatMap(FinalResults::story);
        Optional<RunLayout> layout = run.info().layout();
        if (story.isEmpty() || layout.isEmpty() || run.measurements().isEmpty()) {
            return List.of();
        }
        Measurement last = run.measurements().get(run.measurements().size() - 1);
        return of(layout.get(), run.info().origin().experiment(), last, story.get());
    }

    static List<OpeningFigure> of(RunLayout layout, Experiment experiment, Measurement last, StoryNumbers story) {
        StoryFigures figures = new StoryFigures(layout, experiment);
        StorySentences sentences = new StorySentences(layout, experiment);
        StoryArms arms = StoryArms.of(experiment, story.margins(), story.pair());
        MarginAxes axes = MarginAxes.of(List.of(story.margins()), story.pair(), arms.maps());
        int target = figures.target(last, story.pair());
        TeachFigure teaching = figures.teaching(last, story.pair(), target, arms.teaching());
        List<Kept> kept = Kept.of(layout, story.margins().only());
        QuadrantFigure margins = figures.margins(story.margins(), story.pair(), arms.maps(), axes, kept);
        SurviveFigure survival = figures.survival(last, kept, story.pair());
        return List.of(
                opening(
                        FILES.get(0),
                        margins,
                        MAP_HEIGHT,
                        sentences.margins(story.margins(), story.pair(), arms, kept)),
                opening(
                        FILES.get(1),
                        teaching,
                        HEAD_HEIGHT + ROW_HEIGHT * arms.teaching().size(),
                        sentences.teaching(last, story.pair(), target, arms.teaching())),
                opening(
                        FILES.get(2),
                        survival,
                        HEAD_HEIGHT + BAR_HEIGHT * layout.arms().size(),
                        sentences.survival(last, kept, story.pair())));
    }

    private static OpeningFigure opening(String file, Drawing figure, double height, StoryText text) {
        return new OpeningFigure(file, figure, WIDTH, Math.max(LEAST_HEIGHT, height), text.lead(), text.more());
    }
}
