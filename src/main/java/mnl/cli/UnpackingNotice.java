package mnl.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import mnl.engine.EngineStartListener;

/** Says once that the native library is being unpacked. */
final class UnpackingNotice implements EngineStartListener {
    private static final int MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private final AtomicBoolean said = new AtomicBoolean();

    UnpackingNotice(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void unpacking(long bytesDone, long bytesTotal) {
        if (said.compareAndSet(false, true)) {
            terminal.err()
                    .println(
                            "Unpacking the PyTorch library (" + bytesTotal / MEGABYTE + " MB), on the first run only.");
        }
    }
}
