package mnl.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads in portions, between which the work can be cancelled, see {@link Cancellation#checkpoint}. */
public final class HeedfulStream extends FilterInputStream {
    private static final int PORTION = 1 << 20;

    /** Reads from another stream. */
    public HeedfulStream(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        Cancellation.checkpoint();
        return super.read();
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        Cancellation.checkpoint();
        return super.read(target, start, Math.min(PORTION, length));
    }
}
