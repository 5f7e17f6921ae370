package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.engine.djl.WideVectors;
import mnl.engine.djl.Workers;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedModel;

/**
 * Computes the answers of replicas on a split with grad mode off. Chunks of replicas are divided among threads; each chunk goes
 * through the whole split, a portion of the samples at a time, and waits for no other. Questions that come meanwhile are answered between two chunks.
 */
final class ForwardPass {
    /** Numbers per activation array of a chunk: few enough to stay in a processor's cache; replica by replica they may be more. */
    private static final int PORTION = WideVectors.areLeftIdle() ? 1 << 19 : 1 << 18;

    /** Fewer samples than this at once cost more in calls than the cache saves. */
    private static final int FEWEST = 16;

    private final Workers workers;
    private final ReplicaChunks chunks;
    private final WaitingQuestions questions;
    private final PortionReader.Maker readers;
    private final int portion;
    private final Queue<Answers> free = new ConcurrentLinkedQueue<>();

    /** @param layout of the run */
    ForwardPass(
            Workers workers, NDManager manager, ReplicatedModel model, RunLayout layout, WaitingQuestions questions) {
        this.workers = workers;
        this.questions = questions;
        int modalities = layout.modalities().size();
        chunks = new ReplicaChunks(manager, model, layout);
        readers = ScriptedForward.fits(model, modalities)
                ? new ScriptedForward(
                        manager, model, modalities, layout.classNames().size())
                : (split, fusion, absent) -> new EncoderPortions(manager, model, split, fusion, absent);
        portion = Math.max(FEWEST, ReplicaChunks.portion(PORTION, model.widestActivation()));
    }

    /** Those of some replicas that can be left out [R]. */
    boolean[] leavable(boolean[] wished) {
        return chunks.leavable(wished);
    }

    /**
     * Hands the answers on: those of one replica portion by portion, in the order of the samples, and those of different replicas on
     * different threads at a time.
     *
     * @param absent modalities that are seen as nothing
     * @param left replicas that are not asked, as {@link #leavable} gives them [R]
     */
    void run(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent, boolean[] left, Consumer<Answers> consumer) {
        List<ReplicaChunk> waiting = chunks.without(left);
        try (PortionReader reader = readers.of(split, fusion, absent)) {
            waiting = begin(waiting, split.size(), reader, consumer);
            while (!waiting.isEmpty()) {
                questions.answer();
                waiting = begin(waiting, split.size(), reader, consumer);
            }
        }
    }

    /** Does the first chunk and those that are begun before a question comes; gives the others. */
    private List<ReplicaChunk> begin(
            List<ReplicaChunk> waiting, int size, PortionReader reader, Consumer<Answers> consumer) {
        boolean[] begun = new boolean[waiting.size()];
        workers.each(begun.length, i -> {
            if (i == 0 || !questions.areAny()) {
                begun[i] = true;
                run(waiting.get(i), size, reader, consumer);
            }
        });
        List<ReplicaChunk> others = new ArrayList<>();
        for (int i = 0; i < begun.length; i++) {
            if (!begun[i]) {
                others.add(waiting.get(i));
            }
        }
        return others;
    }

    private void run(ReplicaChunk chunk, int size, PortionReader reader, Consumer<Answers> consumer) {
        Answers used = free.poll();
        Answers answers = used == null ? new Answers() : used;
        int portions = Math.max(1, (size + portion - 1) / portion);
        int length = (size + portions - 1) / portions;
        for (int from = 0; from < size; from += length) {
            Cancellation.checkpoint();
            reader.read(chunk, from, Math.min(size, from + length), answers);
            consumer.accept(answers);
        }
        free.add(answers);
    }
}
