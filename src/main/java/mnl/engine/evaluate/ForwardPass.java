package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import java.util.function.Consumer;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;

/** Computes the answers of all replicas on a split, a portion of the samples at a time, with grad mode off. */
final class ForwardPass {
    /** Numbers per activation array: small enough to stay in a processor's cache. */
    private static final int PORTION = 1 << 17;

    /** Fewer samples than this at once cost more in calls than the cache saves. */
    private static final int FEWEST = 16;

    private static final int[] CLASSES = {-1};

    private final NDManager manager;
    private final ReplicatedModel model;
    private final int portion;
    private final Answers one;
    private final Answers other;

    /**
     * @param layout of the run; a portion is sized by the replicas of the arms alone, so that references change no rounding in them
     */
    ForwardPass(NDManager manager, ReplicatedModel model, RunLayout layout) {
        int replicas = layout.comparedReplicas();
        this.manager = manager;
        this.model = model;
        this.one = answers(layout);
        this.other = answers(layout);
        this.portion = Math.max(FEWEST, PORTION / (replicas * model.widestActivation()));
    }

    private static Answers answers(RunLayout layout) {
        return new Answers(
                layout.modalities().size(),
                layout.replicas(),
                layout.classNames().size());
    }

    /** Hands the answers on, portion by portion, in the order of the samples; absent modalities are seen as nothing. */
    void run(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent, Consumer<Answers> consumer) {
        Tally tally = new Tally(one, other, consumer);
        try {
            run(split, fusion, absent, tally);
        } finally {
            tally.finish();
        }
    }

    private void run(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent, Tally tally) {
        for (int from = 0; from < split.size(); from += portion) {
            Cancellation.checkpoint();
            int to = Math.min(split.size(), from + portion);
            try (NDManager scratch = manager.newSubManager()) {
                NDList features = split.range(scratch, model.replicas(), from, to);
                absent.forEach(m -> features.set(m, nothingLike(features.get(m))));
                NDList views = model.views(scratch, false);
                ModelOutput output = model.infer(features, views, fusion.usesHidden());
                NDArray logits = output.logits();
                NDArray fused =
                        fusion.fuse(new FusionInput(logits, output.hidden(), model.headParameters(views)), Phase.TEST);
                tally.free().read(from, logits, exponentials(logits), fused);
            }
            tally.take();
        }
    }

    /** Standardised features of 0; where they are tokens, padding alone. */
    static NDArray nothingLike(NDArray input) {
        return input.getDataType().isFloating()
                ? input.zerosLike()
                : input.onesLike().neg();
    }

    /** exp(f^m_k - max f^m): the native softmax is slow on rows as short as the classes, its parts are not. */
    private static NDArray exponentials(NDArray logits) {
        return logits.sub(logits.max(CLASSES, true)).exp();
    }
}
