package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.AttackRequest;
import mnl.engine.array.Constants;
import org.jspecify.annotations.Nullable;

/**
 * The search around some samples of one arm at one radius: from the samples themselves, from random points, and towards
 * every class where the attack is targeted. A few steps at a time, so that whoever wants the engine's thread need not wait
 * for the end of many tries; what a try needs is given back with it.
 */
final class AttackSearch implements AutoCloseable {
    private static final int STEPS_AT_A_TIME = 8;

    /**
     * What is searched.
     *
     * @param arm which
     * @param from first sample
     * @param to after the last sample
     * @param radius its index in the request
     */
    record Part(int arm, int from, int to, int radius) {}

    /** Is notified of margins [S, n] at a radius; -1 without an attack. */
    interface Marks {
        void mark(NDArray margins, int radius);
    }

    private final Snapshot snapshot;
    private final AttackRequest request;
    private final Part part;
    private final boolean[] moved;
    private final Marks marks;
    private final int tries;
    private final double radius;
    private final NDManager scratch;
    private final Pgd pgd;
    private final NDList clean;
    private final MarginObjective objective;
    private final RandomStarts random;
    private final NDArray ball;
    private final NDArray length;
    private int tried;
    private int steps;
    private @Nullable NDManager own;
    private NDArray[] offsets = {};
    private MarginObjective aim;

    AttackSearch(Snapshot snapshot, AttackRequest request, boolean[] moved, Part part, Marks marks) {
        this.snapshot = snapshot;
        this.request = request;
        this.part = part;
        this.moved = moved.clone();
        this.marks = marks;
        tries = request.starts() + (request.targeted() ? snapshot.classes() : 0);
        radius = request.radii().get(part.radius());
        scratch = snapshot.scratch();
        pgd = new Pgd(snapshot.runtime(), snapshot.arm(scratch, part.arm()), moved);
        clean = snapshot.split().range(scratch, snapshot.layout().seeds().size(), part.from(), part.to());
        objective = new MarginObjective(snapshot.split().targets(scratch, part.from(), part.to()), snapshot.classes());
        aim = objective;
        random = new RandomStarts(request.seed(), snapshot.layout().seeds(), widths(), moved);
        ball = Constants.of(scratch, DataType.FLOAT32, new Shape(1), radius);
        length = Constants.of(scratch, DataType.FLOAT32, new Shape(1), request.stepAt(radius));
    }

    /** Goes on; false when every try is over. */
    boolean advance() {
        if (own == null) {
            begin();
        }
        int now = Math.min(STEPS_AT_A_TIME, request.steps() - steps);
        pgd.move(clean, aim, offsets, ball, now, length, margins -> marks.mark(margins, part.radius()));
        steps += now;
        if (steps == request.steps()) {
            endTry();
        }
        return tried < tries;
    }

    /** How much is done, 0 to 1. */
    double share() {
        return (tried + (double) steps / Math.max(1, request.steps())) / tries;
    }

    private void begin() {
        if (tried == 0 && part.radius() == 0) {
            try (NDManager first = scratch.newSubManager()) {
                marks.mark(pgd.margins(first, clean, objective, offsets(first, null)), -1);
            }
        }
        own = scratch.newSubManager();
        aim = aim(own);
        int draw = part.radius() * request.starts() + tried;
        boolean atRandom = tried > 0 && tried < request.starts();
        offsets = offsets(own, atRandom ? random.draw(draw, part.from(), part.to(), radius) : null);
    }

    private void endTry() {
        NDManager over = own;
        if (over != null) {
            marks.mark(pgd.margins(over, clean, aim, offsets), part.radius());
            over.close();
        }
        own = null;
        steps = 0;
        tried++;
    }

    /** Away from the target, or towards one class; in memory that goes with the try. */
    private MarginObjective aim(NDManager manager) {
        if (tried < request.starts()) {
            return objective;
        }
        NDArray targets = snapshot.split().targets(manager, part.from(), part.to());
        return new MarginObjective(targets, snapshot.classes()).towards(tried - request.starts());
    }

    /** Where the search begins: at the samples, or at these points. */
    private NDArray[] offsets(NDManager manager, float @Nullable [][] points) {
        NDArray[] begin = new NDArray[moved.length];
        for (int m = 0; m < moved.length; m++) {
            if (moved[m]) {
                Shape shape = clean.get(m).getShape();
                begin[m] = points == null ? manager.zeros(shape) : manager.create(points[m], shape);
            }
        }
        return begin;
    }

    private int[] widths() {
        return clean.stream()
                .mapToInt(features -> Math.toIntExact(features.getShape().get(2)))
                .toArray();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
