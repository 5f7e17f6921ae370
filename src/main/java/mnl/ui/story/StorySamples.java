package mnl.ui.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mnl.analysis.run.RunLayout;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The samples of the pictures: one that is looked at, and those that are handed over to other views. Belongs to the FX thread. */
final class StorySamples {
    private final PointFeed points;
    private final SelectedSamples selected;
    private final Supplier<@Nullable StoryMoment> moment;

    /**
     * @param points says what a point is
     * @param selected receives samples that are picked
     * @param moment what is drawn now; null for nothing
     */
    StorySamples(PointFeed points, SelectedSamples selected, Supplier<@Nullable StoryMoment> moment) {
        this.points = points;
        this.selected = selected;
        this.moment = moment;
    }

    /** Looks at a point of the margin map, where there is one. */
    void point(int map, int index) {
        StoryMoment now = moment.get();
        if (now == null) {
            leave();
        } else {
            points.ask(
                    PointFeed.Question.of(now.layout(), now.frame(), now.maps().get(map), now.pair(), index));
        }
    }

    /** Looks at no point. */
    void leave() {
        points.ask(null);
    }

    /** Hands a point of the margin map over, to be looked at as a sample. */
    void pick(int map, int index) {
        StoryMoment now = moment.get();
        if (now != null) {
            select(
                    now.layout(),
                    List.of(now.frame().samples()[index]),
                    Texts.of(
                            "story.story-samples.a-point-of-the",
                            now.layout().arms().get(now.maps().get(map))));
        }
    }

    /** Hands a sample of the first seed over, with those beside it. */
    void pickThumbnail(int sample, List<Integer> all) {
        StoryMoment now = moment.get();
        if (now != null) {
            List<Integer> order = new ArrayList<>(List.of(sample));
            all.stream().filter(each -> each != sample).forEach(order::add);
            String weak = now.layout().modalities().get(now.pair().weak());
            select(now.layout(), order, Texts.of("story.story-samples.samples-that-only-has", weak));
        }
    }

    private void select(RunLayout layout, List<Integer> samples, String why) {
        selected.selectionProperty().set(new SampleSelection(layout.seeds().get(0), samples, why));
    }
}
