package mnl.engine.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import mnl.data.WholeFile;

/**
 * How many threads are the fastest on this machine: measured once, and again where it has another number of processors by then. Of
 * more than two processors one is left to the window.
 */
final class ThreadChoice {
    /** More threads have to save this share of the time to be worth it. */
    private static final double WORTH = 0.1;

    private static final int MOST = 16;

    private final Path record;
    private final int processors;
    private final IntToDoubleFunction seconds;

    /**
     * @param record where the choice is kept; it may be missing, or anything
     * @param processors of this machine
     * @param seconds how long a piece of work takes that many threads
     */
    ThreadChoice(Path record, int processors, IntToDoubleFunction seconds) {
        this.record = record;
        this.processors = processors;
        this.seconds = seconds;
    }

    int threads() {
        int known = read();
        if (known > 0) {
            return known;
        }
        int measured = measure();
        write(measured);
        return measured;
    }

    private int most() {
        return Math.min(MOST, processors > 2 ? processors - 1 : processors);
    }

    private int measure() {
        int best = 1;
        double least = most() == 1 ? 0 : seconds.applyAsDouble(1);
        for (int count = 2; count <= most(); count++) {
            double taken = seconds.applyAsDouble(count);
            if (taken < (1 - WORTH) * least) {
                best = count;
                least = taken;
            }
        }
        return best;
    }

    /** 0 where nothing is known of a machine like this one. */
    private int read() {
        try {
            String[] kept = Files.readString(record).strip().split(" ", -1);
            int threads =
                    kept.length == 2 && kept[0].equals(Integer.toString(processors)) ? Integer.parseInt(kept[1]) : 0;
            return threads <= most() ? threads : 0;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** Where this cannot be kept the next start measures again. */
    private void write(int threads) {
        try {
            WholeFile.write(record, processors + " " + threads + "\n");
        } catch (IOException unwritable) {
            // then there is no record
        }
    }
}
