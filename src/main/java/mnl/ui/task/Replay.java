package mnl.ui.task;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Which measurement is looked at: the newest one, one the user picks, or one after the other. */
public final class Replay {
    private static final double FRAMES_FOR_ALL = 480;
    private static final double SLOWEST = 1 / 15.0;

    private final Pulse pulse;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private Pulse.@Nullable Subscription beat;
    private double position;

    /** @param pulse the frame beat, on which measurements pass by */
    public Replay(Pulse pulse) {
        this.pulse = pulse;
        following.addListener((o, old, now) -> follow(now));
        playing.addListener((o, old, now) -> play(now));
    }

    private void follow(boolean now) {
        if (now) {
            playing.set(false);
            index.set(Math.max(0, count.get() - 1));
        }
    }

    private void play(boolean now) {
        if (now) {
            following.set(false);
            position = index.get() >= count.get() - 1 ? 0 : index.get();
            index.set((int) position);
            beat = pulse.onEachFrame(this::advance);
        } else if (beat != null) {
            beat.end();
            beat = null;
        }
    }

    private void advance() {
        position += Math.max(SLOWEST, count.get() / FRAMES_FOR_ALL);
        index.set(Math.min((int) position, Math.max(0, count.get() - 1)));
        if (index.get() >= count.get() - 1) {
            playing.set(false);
        }
    }

    /** There are so many measurements now. */
    public void grow(int measurements) {
        count.set(measurements);
        if (following.get() || index.get() >= measurements) {
            index.set(Math.max(0, measurements - 1));
        }
    }

    /** The user looks at this measurement. */
    public void pick(int measurement) {
        playing.set(false);
        following.set(false);
        index.set(Math.max(0, Math.min(measurement, count.get() - 1)));
    }

    /** Number of measurements. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The measurement that is looked at. */
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** Whether the newest measurement is looked at, whatever comes. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** Whether measurements pass by, from the start where the end is reached. */
    public BooleanProperty playingProperty() {
        return playing;
    }
}
