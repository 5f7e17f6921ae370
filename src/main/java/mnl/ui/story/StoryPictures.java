package mnl.ui.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.guidance.GuidePair;
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
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The three pictures of a run as they were drawn last, with what they say. Belongs to the FX thread. */
final class StoryPictures {
    static final StoryText NOTHING = new StoryText("", "");

    private final RunLayout layout;
    private final Experiment experiment;
    private final StoryFigures figures;
    private final StorySentences sentences;
    private final Map<StoryPicture, Drawing> drawn = new EnumMap<>(StoryPicture.class);
    private List<Kept> kept = List.of();
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

    /** Draws the points where they are on their way to a moment that was told of. */
    void points(MarginFrame moving, StoryMoment to, MarginAxes axes) {
        QuadrantFigure counted = figures.margins(to.frame(), to.pair(), to.maps(), axes, kept);
        drawn.put(
                StoryPicture.MARGINS,
                moving.equals(to.frame()) ? counted : figures.moving(counted, moving, to.pair(), to.maps()));
    }

    /** Says what the points of a moment show, and draws what survives, over all seeds. */
    void tell(StoryMoment at) {
        kept = Kept.of(layout, at.frame().only());
        texts.put(
                StoryPicture.MARGINS,
                sentences.margins(at.frame(), at.pair(), at.choice().arms(), kept));
        drawn.put(StoryPicture.SURVIVAL, figures.survival(at.measurement(), kept, at.pair()));
        texts.put(StoryPicture.SURVIVAL, sentences.survival(at.measurement(), kept, at.pair()));
    }

    /** Draws who teaches whom: on a sample where one is looked at and the model is finished, else on the mean of a class. */
    void teach(StoryMoment at, @Nullable StoryPoint point) {
        List<Integer> arms = at.choice().arms().teaching();
        if (point != null && at.exact() != null) {
            teachSample(at.exact(), at.pair(), point, arms);
        } else {
            drawn.put(StoryPicture.TEACHING, figures.teaching(at.measurement(), at.pair(), at.target(), arms));
            texts.put(StoryPicture.TEACHING, sentences.teaching(at.measurement(), at.pair(), at.target(), arms));
        }
    }

    private void teachSample(Survived model, StrongWeak pair, StoryPoint point, List<Integer> arms) {
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
        texts.put(
                StoryPicture.TEACHING,
                sentences.teaching(Texts.of("story.story-pictures.on", point.name()), arms, strips));
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
