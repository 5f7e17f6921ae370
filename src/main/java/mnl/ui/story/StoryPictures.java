package mnl.ui.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.TeachingStrip;
import mnl.experiment.Experiment;
import mnl.figure.Drawing;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.lab.story.MarginAxes;
import mnl.lab.story.StoryArms;
import mnl.lab.story.StoryFigures;
import mnl.lab.story.StorySentences;
import mnl.lab.story.StoryText;
import org.jspecify.annotations.Nullable;

/** The three pictures of a run as they were drawn last, with what they say. Belongs to the FX thread. */
final class StoryPictures {
    private static final StoryText NOTHING = new StoryText("", "");

    private final RunLayout layout;
    private final Experiment experiment;
    private final StoryFigures figures;
    private final StorySentences sentences;
    private final Map<StoryPicture, Drawing> drawn = new EnumMap<>(StoryPicture.class);
    private final Map<StoryPicture, StoryText> texts = new EnumMap<>(StoryPicture.class);

    StoryPictures(RunLayout layout, Experiment experiment) {
        this.layout = layout;
        this.experiment = experiment;
        figures = new StoryFigures(layout, experiment);
        sentences = new StorySentences(layout, experiment);
    }

    StoryFigures figures() {
        return figures;
    }

    /** The arms that are shown where nobody chose any. */
    StoryArms usual(@Nullable MarginFrame last, StrongWeak pair) {
        return StoryArms.of(experiment, last, pair);
    }

    /** Draws the points of an epoch where they are on their way to it. */
    void points(MarginFrame frame, MarginFrame moving, StrongWeak pair, List<Integer> arms, MarginAxes axes) {
        QuadrantFigure counted = figures.margins(frame, pair, arms, axes);
        drawn.put(StoryPicture.MARGINS, moving == frame ? counted : figures.moving(counted, moving, pair, arms));
    }

    /** Says what the points of an epoch show. */
    void tell(MarginFrame frame, StrongWeak pair, StoryArms arms, @Nullable Survived exact) {
        texts.put(StoryPicture.MARGINS, sentences.margins(frame, pair, arms, kept(exact)));
    }

    private static List<Kept> kept(@Nullable Survived exact) {
        return exact == null ? List.of() : exact.kept();
    }

    /** Draws who teaches whom on the mean of a class. */
    void teachClass(Measurement measurement, StrongWeak pair, int target, List<Integer> arms) {
        drawn.put(StoryPicture.TEACHING, figures.teaching(measurement, pair, target, arms));
        texts.put(StoryPicture.TEACHING, sentences.teaching(measurement, pair, target, arms));
    }

    /** Draws who teaches whom on one sample. */
    void teachSample(Survived model, StrongWeak pair, StoryPoint point, List<Integer> arms) {
        List<TeachingStrip> strips = arms.stream()
                .map(arm -> TeachingStrip.ofSample(
                        experiment.trained().get(arm),
                        experiment.guidance(),
                        layout,
                        model.answers(),
                        arm,
                        new GuidePair(pair.strong(), pair.weak()),
                        point.sample()))
                .toList();
        String title = StoryFigures.TEACHING + ", " + point.name();
        drawn.put(StoryPicture.TEACHING, figures.teaching(title, arms, strips));
        texts.put(StoryPicture.TEACHING, sentences.teaching("On " + point.name(), arms, strips));
    }

    /** Draws what survives: of the finished model over all seeds, else so far. */
    void survive(MarginFrame frame, Measurement measurement, StrongWeak pair, @Nullable Survived exact) {
        drawn.put(
                StoryPicture.SURVIVAL,
                exact == null
                        ? figures.survival(measurement, frame, pair)
                        : figures.survival(measurement, exact.kept(), pair));
        texts.put(StoryPicture.SURVIVAL, sentences.survival(measurement, kept(exact), pair));
    }

    /** A picture as it is now; null while there is none. */
    @Nullable
    Drawing figure(StoryPicture picture) {
        return drawn.get(picture);
    }

    /** What a picture says. */
    StoryText text(StoryPicture picture) {
        return texts.getOrDefault(picture, NOTHING);
    }
}
