package mnl.experiment.check;

import java.util.Optional;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityOutline;

/** Checks of a modality's encoder. */
final class EncoderChecks {
    private EncoderChecks() {}

    /**
     * Checks an encoder.
     *
     * @param path where it stands
     * @param modality what it is to read, where that is known
     */
    static void check(Problems problems, String path, EncoderSpec encoder, Optional<ModalityOutline> modality) {
        if (!problems.present(path, "The encoder", encoder)) {
            return;
        }
        boolean linear = encoder.kind() == EncoderKind.MLP && encoder.depth() == 0;
        if (!linear) {
            problems.whole(path + ".width", "The width of the encoder's layers", encoder.width(), 1, 4096);
        }
        problems.whole(path + ".depth", "The number of hidden layers", encoder.depth(), 0, 8);
        if (problems.present(path + ".kind", "The kind of encoder", encoder.kind())) {
            if (encoder.kind() == EncoderKind.CONVOLUTION) {
                problems.whole(path + ".channels", "The number of channels", encoder.channels(), 1, 64);
            }
            modality.flatMap(outline -> outline.objection(encoder.kind()))
                    .ifPresent(sentence -> problems.add(path + ".kind", sentence));
        }
    }
}
