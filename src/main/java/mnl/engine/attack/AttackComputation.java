package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.Consumer;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.array.Constants;
import org.jspecify.annotations.Nullable;

/** An attack on all replicas; a portion is one arm, some samples and one radius. */
public final class AttackComputation implements PortionedComputation<AttackResult> {
    private final Snapshot snapshot;
    private final AttackRequest request;
    private final boolean[] moved;
    private final int samples;
    private final AttackAccumulator accumulator;
    private final int portions;
    private int next;

    /**
     * @param snapshot what is attacked; closed with the work
     * @param request how
     * @throws IllegalArgumentException with a sentence when the run cannot be attacked so
     */
    public AttackComputation(Snapshot snapshot, AttackRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        moved = Movable.of(request.modalities(), snapshot.layout().modalities(), snapshot::isContinuous);
        int all = snapshot.split().size();
        samples = request.samples() == 0 ? all : Math.min(all, request.samples());
        int seeds = snapshot.layout().seeds().size();
        int[] own = new int[snapshot.layout().replicas()];
        Arrays.setAll(own, r -> Math.min(samples, snapshot.split().size(r % seeds)));
        accumulator = new AttackAccumulator(own, request.radii().size());
        portions = (samples + snapshot.portion() - 1) / snapshot.portion();
    }

    @Override
    public boolean advance() {
        int radius = next % request.radii().size();
        int portion = next / request.radii().size() % portions;
        int arm = next / request.radii().size() / portions;
        int from = portion * snapshot.portion();
        int to = Math.min(samples, from + snapshot.portion());
        if (anyUnbroken(arm, from, to)) {
            attack(arm, from, to, radius);
        }
        next++;
        return next < units();
    }

    @Override
    public double share() {
        return (double) next / units();
    }

    @Override
    public AttackResult result() {
        return new AttackResult(request, snapshot.epoch(), accumulator.flippedAt(), accumulator.unknown());
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private int units() {
        return snapshot.layout().arms().size() * portions * request.radii().size();
    }

    private boolean anyUnbroken(int arm, int from, int to) {
        int seeds = snapshot.layout().seeds().size();
        for (int r = arm * seeds; r < (arm + 1) * seeds; r++) {
            for (int i = from; i < to; i++) {
                if (accumulator.stands(r, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void attack(int arm, int from, int to, int radiusIndex) {
        int seeds = snapshot.layout().seeds().size();
        double radius = request.radii().get(radiusIndex);
        try (NDManager scratch = snapshot.scratch()) {
            Pgd pgd = new Pgd(snapshot.runtime(), snapshot.arm(scratch, arm), moved);
            NDList clean = snapshot.split().range(scratch, seeds, from, to);
            MarginObjective objective =
                    new MarginObjective(snapshot.split().targets(scratch, from, to), snapshot.classes());
            if (radiusIndex == 0) {
                mark(arm, from, pgd.margins(scratch, clean, objective, offsets(scratch, clean, null)), -1);
            }
            RandomStarts random =
                    new RandomStarts(request.seed(), snapshot.layout().seeds(), widths(clean), moved);
            Tries tries = new Tries(pgd, clean, radius);
            for (int start = 0; start < request.starts(); start++) {
                int draw = radiusIndex * request.starts() + start;
                float[][] points = start == 0 ? null : random.draw(draw, from, to, radius);
                move(scratch, tries, objective, points, margins -> mark(arm, from, margins, radiusIndex));
            }
            for (int k = 0; request.targeted() && k < snapshot.classes(); k++) {
                move(scratch, tries, objective.towards(k), null, margins -> mark(arm, from, margins, radiusIndex));
            }
        }
    }

    /** What every try at one radius has in common. */
    private record Tries(Pgd pgd, NDList clean, double radius) {}

    private void move(
            NDManager scratch,
            Tries tries,
            MarginObjective objective,
            float @Nullable [][] points,
            Consumer<NDArray> margins) {
        NDArray[] offsets = offsets(scratch, tries.clean(), points);
        tries.pgd()
                .move(
                        tries.clean(),
                        objective,
                        offsets,
                        Constants.of(scratch, DataType.FLOAT32, new Shape(1), tries.radius()),
                        request.steps(),
                        Constants.of(scratch, DataType.FLOAT32, new Shape(1), request.stepAt(tries.radius())),
                        margins);
        margins.accept(tries.pgd().margins(scratch, tries.clean(), objective, offsets));
    }

    /** Notes the samples that are flipped, where no smaller radius did it. */
    private void mark(int arm, int from, NDArray margins, int at) {
        int seeds = snapshot.layout().seeds().size();
        float[] values = margins.toFloatArray();
        int count = values.length / seeds;
        for (int i = 0; i < values.length; i++) {
            accumulator.note(arm * seeds + i / count, from + i % count, values[i], at);
        }
    }

    /** Where the search begins: at the samples, or at these points. */
    private NDArray[] offsets(NDManager scratch, NDList clean, float @Nullable [][] points) {
        NDArray[] offsets = new NDArray[moved.length];
        for (int m = 0; m < moved.length; m++) {
            if (moved[m]) {
                Shape shape = clean.get(m).getShape();
                offsets[m] = points == null ? scratch.zeros(shape) : scratch.create(points[m], shape);
            }
        }
        return offsets;
    }

    private int[] widths(NDList clean) {
        return clean.stream()
                .mapToInt(features -> Math.toIntExact(features.getShape().get(2)))
                .toArray();
    }
}
