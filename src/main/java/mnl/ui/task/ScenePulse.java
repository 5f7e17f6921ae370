package mnl.ui.task;

import javafx.animation.AnimationTimer;

/** The pulse of the running JavaFX toolkit. */
public final class ScenePulse implements Pulse {

    @Override
    public Subscription onEachFrame(Runnable action) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                action.run();
            }
        };
        timer.start();
        return timer::stop;
    }
}
