package mnl.ui.story;

import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import mnl.analysis.story.MarginFrame;
import mnl.figure.Drawing;
import mnl.lab.story.StoryText;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/** The three pictures as they are drawn now, with points that are on their way from epoch to epoch. Belongs to the FX thread. */
final class StoryScreen {
    private final ObservableBooleanValue showing;
    private final Pulse pulse;
    private final PointFeed points;
    private final MarginMotion motion = new MarginMotion();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private Pulse.@Nullable Subscription moving;
    private @Nullable Story story;
    private @Nullable StoryMoment moment;

    /**
     * @param showing whether anybody looks
     * @param pulse the frame beat
     * @param points the point that is looked at
     */
    StoryScreen(ObservableBooleanValue showing, Pulse pulse, PointFeed points) {
        this.showing = showing;
        this.pulse = pulse;
        this.points = points;
        points.pointProperty().addListener((o, was, now) -> {
            teach();
            redraw();
        });
    }

    /** The pictures of another run, not drawn yet; null for none. */
    void open(@Nullable Story next) {
        story = next;
        moment = null;
        motion.jump(null);
        redraw();
    }

    /** Draws a moment of the run, with points that move there or are there at once. */
    void show(StoryMoment next, boolean move) {
        Story of = Objects.requireNonNull(story, "a moment of a run");
        moment = next;
        if (move) {
            motion.go(next.frame(), next.maps());
            moving = moving == null ? pulse.onEachFrame(this::beat) : moving;
        } else {
            motion.jump(next.frame());
        }
        of.pictures().tell(next);
        teach();
        drawPoints();
    }

    private void beat() {
        if (!motion.advance()) {
            Objects.requireNonNull(moving).end();
            moving = null;
        } else if (showing.get()) {
            drawPoints();
        }
    }

    private void drawPoints() {
        MarginFrame drawn = motion.drawn();
        if (story != null && moment != null && drawn != null) {
            story.pictures().points(drawn, moment, story.film().axes(moment.maps(), moment.pair()));
            redraw();
        }
    }

    private void teach() {
        if (story != null && moment != null) {
            story.pictures().teach(moment, points.pointProperty().get());
        }
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** What is drawn; null for nothing. */
    @Nullable
    StoryMoment moment() {
        return moment;
    }

    /** A figure as it is now; null while there is none. */
    @Nullable
    Drawing figure(StoryPicture picture) {
        return story == null ? null : story.pictures().figure(picture);
    }

    /** What a picture says; empty while there is none. */
    StoryText text(StoryPicture picture) {
        return story == null ? StoryPictures.NOTHING : story.pictures().text(picture);
    }

    /** Counts up whenever a figure or a sentence is another one. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
