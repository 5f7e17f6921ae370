package mnl.lab.compare;

import java.util.Objects;
import mnl.analysis.run.RunLayout;
import mnl.experiment.DatasetSpec;

/** Whether the seeds of two runs are pairs: the same seeds, tested on the same samples. */
public enum RunPairing {
    /** They are. */
    PAIRED,
    /** The seeds are others. */
    OTHER_SEEDS,
    /** The test samples are others, or not known to be the same. */
    OTHER_SAMPLES,
    /** One of them has no measurement. */
    NONE;

    /** How a run goes with another one. */
    static RunPairing of(ComparedRun run, ComparedRun other) {
        RunLayout own = run.layout().orElse(null);
        RunLayout against = other.layout().orElse(null);
        if (own == null || against == null) {
            return NONE;
        }
        if (!own.seeds().equals(against.seeds())) {
            return OTHER_SEEDS;
        }
        boolean sameFolds = Objects.equals(own.folds(), against.folds());
        return sameFolds && sameTestSamples(run, other) ? PAIRED : OTHER_SAMPLES;
    }

    /**
     * The same data divided in the same way; or drawn from the same dials, where only what is trained on differs: test samples
     * are drawn from a stream of their own.
     */
    private static boolean sameTestSamples(ComparedRun run, ComparedRun other) {
        String fingerprint = run.contents().info().origin().dataFingerprint();
        return fingerprint.equals(other.contents().info().origin().dataFingerprint())
                || (run.experiment().dataset() instanceof DatasetSpec.Synthetic own
                        && other.experiment().dataset() instanceof DatasetSpec.Synthetic against
                        && tested(own).equals(tested(against)));
    }

    /** What the test samples are drawn from. */
    private static DatasetSpec.Synthetic tested(DatasetSpec.Synthetic spec) {
        return new DatasetSpec.Synthetic(
                spec.classes(),
                spec.dimensions(),
                spec.modalities(),
                spec.confusablePairs(),
                spec.carriedByOne(),
                spec.misleading(),
                0,
                spec.testSize());
    }
}
