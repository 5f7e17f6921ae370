package mnl.ui.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Signal;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.SignalReader;

/** Small views of samples, read in the background and kept for a while. Belongs to the FX thread. */
final class Thumbnails {
    private static final int KEPT = 400;

    private final Executor background;
    private final Map<SamplePlace, CompletableFuture<Signal>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SamplePlace, CompletableFuture<Signal>> eldest) {
            return size() > KEPT;
        }
    };

    Thumbnails(Executor background) {
        this.background = background;
    }

    /** Lets go of all of them: each holds the data that it was read from. */
    void forget() {
        kept.clear();
    }

    CompletableFuture<Signal> of(SamplePlace place) {
        return kept.computeIfAbsent(
                place, wanted -> CompletableFuture.supplyAsync(() -> SignalReader.glance(wanted), background));
    }
}
