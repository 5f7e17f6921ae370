package mnl.ui.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Does work on the FX thread one piece per frame, so that no frame waits for all of it. Used on the FX thread only. */
public final class FrameByFrame implements Executor {
    private final Pulse pulse;
    private final int lead;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Pulse.@Nullable Subscription beat;
    private int frames;

    /**
     * @param pulse the frame beat
     * @param lead frames left alone first
     */
    public FrameByFrame(Pulse pulse, int lead) {
        this.pulse = pulse;
        this.lead = lead;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        if (beat == null) {
            beat = pulse.onEachFrame(this::frame);
        }
    }

    private void frame() {
        if (++frames <= lead) {
            return;
        }
        waiting.remove().run();
        if (waiting.isEmpty() && beat != null) {
            beat.end();
            beat = null;
        }
    }
}
