package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackRequest;
import mnl.engine.array.Constants;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import org.jspecify.annotations.Nullable;

/**
 * Adversarial training (Madry et al., ICLR 2018): replaces samples of a batch by what an attack on the current model makes
 * of them, in the arms that ask for it. The attack is that of {@link AttackRequest}, begun at the samples themselves, so
 * that nothing is drawn and the other arms keep their shared randomness.
 */
public final class Adversary {

    /** Replicas that are attacked at once: of one size whatever the number of threads, so that this does not show in results. */
    private static final int CHUNK = 4;

    /** Neighbouring replicas of an arm that trains against attacks. */
    private record Chunk(int from, int to, AdversarialSpec spec, boolean[] moved) {}

    private final PyTorchRuntime runtime;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final RunLayout layout;
    private final int classes;
    private final List<Chunk> divided = new ArrayList<>();
    private final List<Chunk> recorded = new ArrayList<>();

    /**
     * @param runtime records gradients
     * @param layout of the run
     * @param arms everything that is trained, in the layout's order
     * @param model what is trained
     * @param fusion how it is fused
     * @throws IllegalArgumentException with a sentence when an arm's modalities cannot be attacked
     */
    public Adversary(
            PyTorchRuntime runtime, RunLayout layout, List<Arm> arms, ReplicatedModel model, ReplicaFusion fusion) {
        this.runtime = runtime;
        this.model = model;
        this.fusion = fusion;
        this.layout = layout;
        classes = layout.classNames().size();
        int seeds = layout.seeds().size();
        for (int a = 0; a < arms.size(); a++) {
            AdversarialSpec spec = arms.get(a).adversarial();
            if (spec != null) {
                boolean[] moved = Movable.of(spec.modalities(), layout.modalities(), model::isContinuous);
                add(new Chunk(a * seeds, (a + 1) * seeds, spec, moved));
            }
        }
    }

    /** Whether any arm trains against attacks. */
    public boolean attacks() {
        return !recorded.isEmpty() || !divided.isEmpty();
    }

    /** What the library records it records for one thread; what is computed by hand is divided among all. */
    private void add(Chunk arm) {
        if (!ArmModel.closedMargin(model, fusion, layout, arm.from(), arm.to(), arm.moved())
                .isPresent()) {
            recorded.add(arm);
            return;
        }
        for (int from = arm.from(); from < arm.to(); from += CHUNK) {
            divided.add(new Chunk(from, Math.min(arm.to(), from + CHUNK), arm.spec(), arm.moved()));
        }
    }

    /**
     * Puts the attacked samples in their place.
     *
     * @param scratch owner of what is made on the way
     * @param features of the batch, fresh arrays [R, B, D_m], changed in place
     * @param targets int64 [R, B]
     * @param counted samples of the batch that are no padding, in every replica [R]
     */
    public void attack(NDManager scratch, NDList features, NDArray targets, int[] counted) {
        recorded.forEach(chunk -> attack(scratch, chunk, features, targets, counted));
        if (!divided.isEmpty()) {
            runtime.workers().each(divided.size(), i -> {
                try (NDManager own = scratch.newSubManager()) {
                    attack(own, divided.get(i), features, targets, counted);
                }
            });
        }
    }

    private void attack(NDManager scratch, Chunk trained, NDList features, NDArray targets, int[] counted) {
        int[] moved = IntStream.range(trained.from(), trained.to())
                .map(r -> (int) Math.ceil(trained.spec().share() * counted[r]))
                .toArray();
        int count = Arrays.stream(moved).max().orElse(0);
        if (count == 0) {
            return;
        }
        NDIndex part = new NDIndex().addSliceDim(trained.from(), trained.to()).addSliceDim(0, count);
        ArmModel arm = new ArmModel(model, fusion, model.views(scratch, false), trained.from(), trained.to(), layout);
        NDList clean = new NDList(features.size());
        NDArray[] offsets = new NDArray[features.size()];
        for (int m = 0; m < offsets.length; m++) {
            clean.add(features.get(m).get(scratch, part));
            offsets[m] = trained.moved()[m] ? clean.get(m).zerosLike() : null;
        }
        AdversarialSpec spec = trained.spec();
        double step = AttackRequest.stepAt(spec.radius(), spec.steps(), spec.stepSize());
        new Pgd(runtime, arm, trained.moved())
                .move(
                        clean,
                        new MarginObjective(targets.get(scratch, part), classes),
                        offsets,
                        Constants.of(scratch, DataType.FLOAT32, new Shape(1), spec.radius()),
                        spec.steps(),
                        Constants.of(scratch, DataType.FLOAT32, new Shape(1), step),
                        margins -> {});
        NDArray attacked = attacked(scratch, moved, count);
        for (int m = 0; m < offsets.length; m++) {
            if (offsets[m] != null) {
                NDArray offset = attacked == null ? offsets[m] : offsets[m].mul(attacked);
                features.get(m).set(part, clean.get(m).add(offset));
            }
        }
    }

    /** [S, count, 1], 0 for the samples beyond a replica's share; null where every replica has as many. */
    private static @Nullable NDArray attacked(NDManager scratch, int[] moved, int count) {
        if (Arrays.stream(moved).allMatch(own -> own == count)) {
            return null;
        }
        double[] ones = new double[moved.length * count];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = i % count < moved[i / count] ? 1 : 0;
        }
        return Constants.of(scratch, DataType.FLOAT32, new Shape(moved.length, count, 1), ones);
    }
}
