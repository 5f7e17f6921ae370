package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.engine.nn.FusionHead;
import mnl.engine.nn.HeadPlacement;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The fusion of all replicas of a run: neighbouring arms with the same fusion form one slice of the replicas, and each
 * slice is fused by its own rule. Replicas never mix.
 */
public final class ReplicaFusion implements Resumable {

    /** The replicas {@code from} to {@code to - 1}, and how many of the heads' parameters lie before theirs. */
    private record Slice(FusionSpec spec, Fusion fusion, int from, int to, int arms, int firstParameter) {
        Slice alone() {
            return new Slice(spec, fusion, 0, to - from, arms, 0);
        }

        int parameters() {
            return fusion.head().map(head -> head.parameterShapes(1).size()).orElse(0);
        }
    }

    /** Stands for the rule of a fusion that no experiment asked for. */
    private static final FusionSpec UNIFORM = new FusionSpec(FusionRule.MEAN);

    /** Of losses in closed form, which have their rule from elsewhere. */
    public static final ReplicaFusion NONE = new ReplicaFusion(List.of());

    private final List<Slice> slices;

    private ReplicaFusion(List<Slice> slices) {
        this.slices = List.copyOf(slices);
    }

    /** One rule for all replicas, which learns nothing. */
    public static ReplicaFusion uniform(Fusion fusion) {
        return new ReplicaFusion(List.of(new Slice(UNIFORM, fusion, 0, 0, 0, 0)));
    }

    /**
     * The fusions of a run.
     *
     * @param perArm the fusion of each arm
     * @param seeds S, replicas of each arm
     * @param constants manager that outlives every use
     * @param type data type of the logits
     * @param context the run
     */
    public static ReplicaFusion of(
            List<FusionSpec> perArm, int seeds, NDManager constants, DataType type, FusionContext context) {
        List<Slice> slices = new ArrayList<>();
        int parameter = 0;
        for (int from = 0, to; from < perArm.size(); from = to) {
            FusionSpec spec = perArm.get(from);
            to = from + 1;
            while (to < perArm.size() && perArm.get(to).equals(spec)) {
                to++;
            }
            Fusion fusion = Fusions.of(spec, constants, type, context);
            Slice slice = new Slice(spec, fusion, from * seeds, to * seeds, to - from, parameter);
            parameter += slice.parameters();
            slices.add(slice);
        }
        return new ReplicaFusion(slices);
    }

    /**
     * Neighbouring replicas that share a rule.
     *
     * @param from the first
     * @param to after the last
     * @param spec their rule
     * @param fusion of these replicas alone, counted from 0; it shares the rule's memory
     * @param headParameters arrays of its head
     * @param history what the rule remembers of the samples of these replicas; null where it remembers nothing
     */
    public record Part(
            int from,
            int to,
            FusionSpec spec,
            ReplicaFusion fusion,
            int headParameters,
            @Nullable LossHistory history) {}

    /** All replicas, rule by rule, in order. */
    public List<Part> parts() {
        return slices.stream()
                .map(slice -> new Part(
                        slice.from(),
                        slice.to(),
                        slice.spec(),
                        new ReplicaFusion(List.of(slice.alone())),
                        slice.parameters(),
                        slice.fusion().history().orElse(null)))
                .toList();
    }

    /** The heads of the rules that learn, for the model to keep; none of them may be left out. */
    public List<HeadPlacement> heads() {
        return slices.stream()
                .map(slice -> new HeadPlacement(slice.fusion().head().orElse(new NoHead()), slice.arms()))
                .toList();
    }

    /** Whether any rule looks at the encoders' hidden features. */
    public boolean usesHidden() {
        return slices.stream().anyMatch(slice -> slice.fusion().head().isPresent());
    }

    /** Whether the fused loss trains the head of a replica's rule. */
    public boolean fusedLossTrainsHead(int replica) {
        return sliceOf(replica, replica + 1).fusion().fusedLossTrainsHead();
    }

    /**
     * Fuses the modalities of every replica by its rule.
     *
     * @param input all replicas
     * @param phase what for
     * @return F, [R, B, C]
     */
    public NDArray fuse(FusionInput input, Phase phase) {
        if (slices.size() == 1) {
            return slices.get(0).fusion().fuse(input, phase);
        }
        NDList fused = new NDList(slices.size());
        for (Slice slice : slices) {
            fused.add(slice.fusion().fuse(inputOf(slice, input), phase));
        }
        return NDArrays.concat(fused);
    }

    /**
     * What training minimises in every replica.
     *
     * @param input all replicas
     * @param crossEntropies the plain losses
     * @param targets the batch's targets
     */
    public FusionLosses losses(FusionInput input, FusionLosses crossEntropies, BatchTargets targets) {
        if (slices.size() == 1) {
            return slices.get(0).fusion().losses(input, crossEntropies, targets);
        }
        if (slices.stream().noneMatch(slice -> slice.fusion().hasOwnLosses())) {
            return crossEntropies;
        }
        NDList fused = new NDList();
        NDList unimodal = new NDList();
        NDList own = new NDList();
        NDList head = new NDList();
        for (Slice slice : slices) {
            FusionLosses plain = crossEntropies.slice(slice.from(), slice.to());
            FusionLosses losses = slice.fusion().hasOwnLosses()
                    ? slice.fusion().losses(inputOf(slice, input), plain, targets.slice(slice.from(), slice.to()))
                    : plain;
            fused.add(losses.fused());
            unimodal.add(losses.unimodal());
            own.add(losses.own() == null ? losses.fused().zerosLike() : losses.own());
            head.add(losses.head() == null ? losses.fused().zerosLike() : losses.head());
        }
        return new FusionLosses(
                NDArrays.concat(fused), NDArrays.concat(unimodal, 1), NDArrays.concat(own), NDArrays.concat(head));
    }

    /**
     * Fuses some neighbouring replicas that share one rule, such as those of one arm.
     *
     * @param input these replicas, with the parameters of all the heads
     * @param from the first of them
     * @param to after the last of them
     * @param phase what for
     * @return F, [to - from, B, C]
     */
    public NDArray fuse(FusionInput input, int from, int to, Phase phase) {
        return sliceOf(from, to).fusion().fuse(partOf(input, from, to), phase);
    }

    /** The rule of some neighbouring replicas that share one; empty where no experiment asked for it. */
    public Optional<FusionSpec> specOf(int from, int to) {
        Slice slice = sliceOf(from, to);
        return slice.arms() == 0 ? Optional.empty() : Optional.of(slice.spec());
    }

    /**
     * What some neighbouring replicas have of their rule's head.
     *
     * @param parameters of all the heads
     */
    public NDList headOf(NDList parameters, int from, int to) {
        Slice slice = sliceOf(from, to);
        NDList own = new NDList(slice.parameters());
        for (NDArray each : parameters.subList(slice.firstParameter(), slice.firstParameter() + slice.parameters())) {
            own.add(each.get(new NDIndex().addSliceDim(from - slice.from(), to - slice.from())));
        }
        return own;
    }

    /**
     * The weights of the sum that F is, for some neighbouring replicas that share one rule.
     *
     * @param input as above
     * @return something that broadcasts to [M, to - from, B, 1]; empty for a rule that is no weighted sum
     */
    public Optional<NDArray> weights(FusionInput input, int from, int to, Phase phase) {
        return sliceOf(from, to).fusion().weights(partOf(input, from, to), phase);
    }

    @Override
    public Memento save() {
        Memento memento = new Memento();
        for (int s = 0; s < slices.size(); s++) {
            Optional<LossHistory> memory = slices.get(s).fusion().history();
            if (memory.isPresent()) {
                memento = memento.with(Texts.of("fusion.replica-fusion.rule", s), memory.get());
            }
        }
        return memento;
    }

    @Override
    public void restore(Memento memento) {
        for (int s = 0; s < slices.size(); s++) {
            String name = Texts.of("fusion.replica-fusion.rule", s);
            slices.get(s).fusion().history().ifPresent(memory -> memento.restore(name, memory));
        }
    }

    private Slice sliceOf(int from, int to) {
        return slices.stream()
                .filter(slice -> slices.size() == 1 || (slice.from() <= from && to <= slice.to()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The replicas " + from + " to " + (to - 1) + " are fused by more than one rule."));
    }

    private FusionInput partOf(FusionInput input, int from, int to) {
        return new FusionInput(input.logits(), input.hidden(), headOf(input.parameters(), from, to));
    }

    private static FusionInput inputOf(Slice slice, FusionInput all) {
        int first = slice.firstParameter();
        NDList own = new NDList(all.parameters().subList(first, first + slice.parameters()));
        return all.slice(slice.from(), slice.to(), own);
    }

    /** Stands in the list of heads for a rule that learns nothing. */
    private static final class NoHead implements FusionHead {
        @Override
        public List<Shape> parameterShapes(int replicas) {
            return List.of();
        }

        @Override
        public List<float[]> draw(long seed) {
            return List.of();
        }
    }
}
