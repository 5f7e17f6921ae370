package mnl.cli.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import mnl.engine.EngineStartListener;

/** Says once that the native library is being unpacked, and whether for the first time or to repair it. */
public final class UnpackingNotice implements EngineStartListener {
    private static final int MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private final AtomicBoolean said = new AtomicBoolean();
    private volatile boolean damaged;

    public UnpackingNotice(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void repairing() {
        damaged = true;
    }

    @Override
    public void unpacking(long bytesDone, long bytesTotal) {
        if (said.compareAndSet(false, true)) {
            terminal.err()
                    .println((damaged
                                    ? "The PyTorch library was damaged and is repaired: unpacking it again ("
                                    : "Unpacking the PyTorch library (")
                            + bytesTotal / MEGABYTE
                            + (damaged ? " MB)." : " MB), on the first run only."));
        }
    }
}
