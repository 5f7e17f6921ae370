package mnl.ui.robustness;

import java.util.stream.DoubleStream;
import mnl.analysis.run.EpochText;
import mnl.words.Texts;

/**
 * The model that a result is of, by the passes over the training split that it had seen; two models where training went on
 * while its parts were worked out.
 *
 * @param first passes of the earliest part
 * @param last passes of the latest part
 */
record ResultVersion(double first, double last) {

    /** Of parts that are of these epochs. */
    static ResultVersion of(DoubleStream epochs) {
        var found = epochs.summaryStatistics();
        return new ResultVersion(found.getMin(), found.getMax());
    }

    /** Whether everything is of one model, and it has seen no less than this. */
    boolean reaches(double epoch) {
        return first == last && last >= epoch;
    }

    /** Such as "epoch 40". */
    String text() {
        return first == last
                ? Texts.of("robustness.result-version.epoch", EpochText.of(first))
                : Texts.of("robustness.result-version.epochs-to", EpochText.of(first), EpochText.of(last));
    }
}
