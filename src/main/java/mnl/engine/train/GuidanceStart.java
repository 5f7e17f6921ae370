package mnl.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.array.Constants;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.experiment.GuidanceSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which replicas are guided: all of them after a fixed number of epochs, or each one as soon as no modality's validation
 * accuracy has improved for a while. Before guidance begins the arms of a seed with the same fusion train identically, so that
 * they begin together.
 */
final class GuidanceStart implements Resumable {
    private final NDManager manager;
    private final DataType type;
    private final GuidanceSpec spec;
    private final boolean[] begun;
    private final PlateauWatch[] watches;
    private @Nullable NDArray mask;

    /**
     * @param manager keeps the mask
     * @param type data type of the loss
     * @param modalities M
     * @param replicas R
     */
    GuidanceStart(NDManager manager, DataType type, GuidanceSpec spec, int modalities, int replicas) {
        this.manager = manager;
        this.type = type;
        this.spec = spec;
        begun = new boolean[replicas];
        watches = new PlateauWatch[modalities];
        for (int m = 0; m < modalities; m++) {
            watches[m] = new PlateauWatch(replicas, spec.warmUp().minimumImprovement());
        }
        epochEnded(0);
    }

    /** Which replicas are guided [R]; not to be written to. */
    boolean[] begun() {
        return begun;
    }

    private boolean any() {
        return IntStream.range(0, begun.length).anyMatch(r -> begun[r]);
    }

    /** [R], 1 for a guided replica and 0 for another; null where all or none are. */
    @Nullable
    NDArray mask() {
        return mask;
    }

    boolean isGuided(int replica) {
        return begun[replica];
    }

    /** So many epochs are trained: the rule of a fixed number of epochs. */
    void epochEnded(int epochs) {
        if (!spec.warmUp().untilPlateau() && epochs >= spec.warmUpEpochs()) {
            Arrays.fill(begun, true);
        }
    }

    /**
     * So many epochs are trained: the rule of the plateau.
     *
     * @param accuracies of every modality on the validation split [M][R]
     * @param stays replicas that nothing is to happen to any more
     * @param log takes what was decided
     */
    void epochEnded(int epochs, double[][] accuracies, IntPredicate stays, ScheduleEventLog log) {
        boolean changed = false;
        for (int r = 0; r < begun.length; r++) {
            if (begun[r] || stays.test(r)) {
                continue;
            }
            int waited = Integer.MAX_VALUE;
            for (int m = 0; m < watches.length; m++) {
                watches[m].improves(r, accuracies[m][r]);
                waited = Math.min(waited, watches[m].waited(r));
            }
            if (waited >= spec.warmUp().patience()) {
                begun[r] = true;
                changed = true;
                log.add(r, ScheduleEvent.Kind.GUIDANCE_BEGAN, epochs, epochs - waited);
            }
        }
        if (changed) {
            renewMask();
        }
    }

    @Override
    public Memento save() {
        Memento memento = new Memento().with("begun", begun);
        for (int m = 0; m < watches.length; m++) {
            memento = memento.with(Texts.of("train.guidance-start.modality", m), watches[m]);
        }
        return memento;
    }

    @Override
    public void restore(Memento memento) {
        memento.read("begun", begun);
        for (int m = 0; m < watches.length; m++) {
            memento.restore(Texts.of("train.guidance-start.modality", m), watches[m]);
        }
        if (any()) {
            renewMask();
        }
    }

    private void renewMask() {
        if (mask != null) {
            mask.close();
            mask = null;
        }
        double[] ones = IntStream.range(0, begun.length)
                .mapToDouble(r -> begun[r] ? 1 : 0)
                .toArray();
        if (Arrays.stream(ones).anyMatch(one -> one == 0)) {
            mask = Constants.of(manager, type, new Shape(ones.length), ones);
        }
    }
}
