package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import org.jspecify.annotations.Nullable;

/** An attack on the replicas of all arms: one arm, some samples and one radius at a time, each a few steps at a time. */
public final class AttackComputation implements PortionedComputation<AttackResult> {
    private final Snapshot snapshot;
    private final AttackRequest request;
    private final RunLayout layout;
    private final boolean[] moved;
    private final int samples;
    private final AttackAccumulator accumulator;
    private final int portions;
    private int next;
    private @Nullable AttackSearch search;

    /**
     * @param snapshot what is attacked; closed with the work
     * @param request how
     * @throws IllegalArgumentException with a sentence when the run cannot be attacked so
     */
    public AttackComputation(Snapshot snapshot, AttackRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        layout = request.references() ? snapshot.layout().comparingReferences() : snapshot.layout();
        moved = Movable.of(request.modalities(), layout.modalities(), snapshot::isContinuous);
        int all = snapshot.split().size();
        samples = request.samples() == 0 ? all : Math.min(all, request.samples());
        int seeds = layout.seeds().size();
        int[] own = new int[layout.comparedReplicas()];
        Arrays.setAll(own, r -> Math.min(samples, snapshot.split().size(r % seeds)));
        accumulator = new AttackAccumulator(own, request.radii().size());
        portions = (samples + snapshot.portion() - 1) / snapshot.portion();
    }

    @Override
    public boolean advance() {
        if (search == null) {
            search = begin();
        }
        if (search == null || !search.advance()) {
            end();
            next++;
        }
        return next < units();
    }

    /** The search of the next unit, or nothing where nothing stands that it could flip. */
    private @Nullable AttackSearch begin() {
        int radius = next % request.radii().size();
        int portion = next / request.radii().size() % portions;
        int arm = next / request.radii().size() / portions;
        int from = portion * snapshot.portion();
        int to = Math.min(samples, from + snapshot.portion());
        return anyUnbroken(arm, from, to)
                ? new AttackSearch(
                        snapshot,
                        request,
                        moved,
                        new AttackSearch.Part(arm, from, to, radius),
                        (margins, at) -> mark(arm, from, margins, at))
                : null;
    }

    private void end() {
        if (search != null) {
            search.close();
            search = null;
        }
    }

    @Override
    public double share() {
        return (next + (search == null ? 0 : search.share())) / units();
    }

    @Override
    public AttackResult result() {
        return new AttackResult(request, snapshot.epoch(), accumulator.flippedAt(), accumulator.unknown());
    }

    @Override
    public void close() {
        end();
        snapshot.close();
    }

    private int units() {
        return layout.arms().size() * portions * request.radii().size();
    }

    private boolean anyUnbroken(int arm, int from, int to) {
        int seeds = layout.seeds().size();
        for (int r = arm * seeds; r < (arm + 1) * seeds; r++) {
            for (int i = from; i < to; i++) {
                if (accumulator.stands(r, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Notes the samples that are flipped, where no smaller radius did it. */
    private void mark(int arm, int from, NDArray margins, int at) {
        int seeds = layout.seeds().size();
        float[] values = margins.toFloatArray();
        int count = values.length / seeds;
        for (int i = 0; i < values.length; i++) {
            accumulator.note(arm * seeds + i / count, from + i % count, values[i], at);
        }
    }
}
