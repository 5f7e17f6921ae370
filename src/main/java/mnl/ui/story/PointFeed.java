package mnl.ui.story;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Says what the point under the pointer is, newest question only. Belongs to the FX thread. */
final class PointFeed {
    private final Inquiry<Asked, StoryPoint> inquiry;
    private final RunSession session;
    private final ReadOnlyObjectWrapper<StoryPoint> point = new ReadOnlyObjectWrapper<>(this, "point");

    /**
     * A point.
     *
     * @param layout of the run
     * @param map of the arm
     * @param arm its name
     * @param pair the strong and the weak modality
     * @param index of the point
     */
    record Question(RunLayout layout, MarginMap map, String arm, StrongWeak pair, int index) {
        static Question of(RunLayout layout, MarginFrame frame, int arm, StrongWeak pair, int index) {
            return new Question(
                    layout, frame.map(arm, pair), ArmName.of(layout.arms().get(arm)), pair, index);
        }
    }

    private record Asked(Question question, DataSource source) {}

    PointFeed(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.inquiry = Inquiry.inBackground(PointFeed::answer, background, fxThread, point::set)
                .newestOnly()
                .saying(Texts.of("story.point-feed.the-sample-cannot-be"));
        session.historyProperty().addListener((o, was, now) -> ask(null));
    }

    /** Asks what a point is; null for none. */
    void ask(@Nullable Question question) {
        DataSource source = session.sourceProperty().get();
        if (question == null || source == null) {
            inquiry.cancel();
            point.set(null);
        } else {
            inquiry.ask(new Asked(question, source));
        }
    }

    private static StoryPoint answer(Asked asked) {
        Question of = asked.question();
        Dataset dataset = asked.source().forSeed(of.layout().seeds().get(0));
        int sample = of.map().samples()[of.index()];
        String name = dataset.sampleId(Split.TEST, sample).orElse("#" + (sample + 1));
        String target = of.layout().classNames().get(dataset.labels(Split.TEST)[sample]);
        String words = Texts.of(
                "story.point-feed.sample-class-under-fused",
                name,
                target,
                of.arm(),
                side(of.layout().modalities().get(of.pair().strong()), of.map().strong()[of.index()]),
                side(of.layout().modalities().get(of.pair().weak()), of.map().weak()[of.index()]),
                right(of.map().fusedRight()[of.index()]));
        return new StoryPoint(sample, Texts.of("story.point-feed.sample", name), words);
    }

    private static String side(String modality, float margin) {
        return Texts.of("story.point-feed.by", modality, right(margin > 0), Numbers.decimals(Math.abs(margin), 1));
    }

    private static String right(boolean right) {
        return right ? Texts.of("story.point-feed.right") : Texts.of("story.point-feed.wrong");
    }

    /** The point that is looked at; null for none. */
    ReadOnlyObjectProperty<StoryPoint> pointProperty() {
        return point.getReadOnlyProperty();
    }
}
