package mnl.ui.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.region.RegionFrame;
import mnl.engine.RegionRequest;

/**
 * The decision regions of a run that were computed while somebody looked, by what was asked. An epoch of five arms and two
 * modalities takes 32 KB and the predictions of the points. Belongs to the FX thread.
 */
final class RegionFilm {
    /** As many epochs as a long run has; then every second one is dropped. */
    private static final int MOST = 400;

    private final Map<RegionRequest, List<RegionFrame>> frames = new HashMap<>();

    void add(RegionRequest request, RegionFrame frame) {
        List<RegionFrame> known = frames.computeIfAbsent(request, none -> new ArrayList<>());
        if (!known.isEmpty() && known.get(known.size() - 1).epoch() >= frame.epoch()) {
            known.remove(known.size() - 1);
        }
        known.add(frame);
        if (known.size() > MOST) {
            for (int i = known.size() - 2; i > 0; i -= 2) {
                known.remove(i);
            }
        }
    }

    List<RegionFrame> of(RegionRequest request) {
        return frames.getOrDefault(request, List.of());
    }
}
