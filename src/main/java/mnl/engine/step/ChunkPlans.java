package mnl.engine.step;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.RunLayout;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.Precision;
import mnl.engine.djl.NativeValues;
import mnl.engine.fusion.ReplicaFusion.Part;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.ReplicatedModel;

/**
 * Divides the replicas of a run that train into chunks. Replicas that rest are in none, so that nothing is computed for them.
 */
final class ChunkPlans {

    /**
     * What is divided.
     *
     * @param layout of the run
     * @param model all replicas
     * @param objective what they minimise
     * @param shape of the step
     * @param batch B of the largest batch
     */
    record Subject(RunLayout layout, ReplicatedModel model, ObjectiveSpec objective, StepShape shape, int batch) {}

    private final Subject subject;
    private final ParameterUpdate update;
    private final NativeValues values;
    private final Chunk.Views views;
    private final Map<Chunk.Place, Chunk> made = new HashMap<>();

    /**
     * @param manager owner of what is made
     * @param subject what is divided
     * @param update takes the gradients
     */
    ChunkPlans(NDManager manager, Subject subject, ParameterUpdate update) {
        this.subject = subject;
        this.update = update;
        values = new NativeValues(manager);
        NDList gradients = subject.model().views(manager, update.gradient(), false);
        views = new Chunk.Views(subject.model().views(manager, false), gradients);
    }

    /**
     * The chunks of an epoch, in order.
     *
     * @param resting replicas that are left out [R]
     */
    List<Chunk> of(boolean[] resting) {
        List<Chunk> chunks = new ArrayList<>();
        int firstHead = 0;
        for (Part slice : subject.objective().fusion().parts()) {
            for (int[] range : ranges(slice, resting)) {
                chunks.add(chunk(slice, range, firstHead));
            }
            firstHead += slice.headParameters();
        }
        return chunks;
    }

    /** References have chunks of their own: they change nothing, not even how the numbers of the arms are rounded. */
    private List<int[]> ranges(Part slice, boolean[] resting) {
        int arms = Math.max(slice.from(), Math.min(slice.to(), subject.layout().comparedReplicas()));
        List<int[]> stretches = training(slice.from(), arms, resting);
        stretches.addAll(training(arms, slice.to(), resting));
        List<int[]> ranges = new ArrayList<>();
        stretches.forEach(each -> ranges.addAll(ChunkSizes.of(subject.shape(), subject.batch(), each[0], each[1])));
        return ranges;
    }

    /** The stretches of neighbours that train. */
    private static List<int[]> training(int from, int to, boolean[] resting) {
        List<int[]> stretches = new ArrayList<>();
        for (int first = from, last; first < to; first = last) {
            last = first + 1;
            while (last < to && resting[last] == resting[first]) {
                last++;
            }
            if (!resting[first]) {
                stretches.add(new int[] {first, last});
            }
        }
        return stretches;
    }

    /** A stretch that was there before is not made again. */
    private Chunk chunk(Part slice, int[] range, int firstHead) {
        Chunk.Place place = new Chunk.Place(range[0], range[1], slice.from(), firstHead, slice.headParameters());
        return made.computeIfAbsent(place, key -> {
            update.prepare(range[0], range[1]);
            return new Chunk(place, loss(slice, range[0], range[1]), subject.shape(), subject.model(), views, values);
        });
    }

    /** The loss of some replicas of a part. */
    private ClosedLoss loss(Part slice, int from, int to) {
        return ClosedLoss.of(
                subject.objective().of(slice, from, to),
                slice.spec(),
                subject.layout().modalities(),
                subject.layout().classNames().size(),
                Precision.SINGLE,
                slice.history(),
                from - slice.from());
    }
}
