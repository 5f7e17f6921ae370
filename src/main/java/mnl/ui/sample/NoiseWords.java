package mnl.ui.sample;

import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.figure.text.Numbers;

/** Noise in words. */
final class NoiseWords {
    private NoiseWords() {}

    static String of(NoiseSpec noise) {
        if (noise.isNone()) {
            return "clean";
        }
        if (noise.kind() == NoiseKind.MISSING) {
            return "missing";
        }
        String level = Numbers.plain(noise.kind().level(noise.severity())) + " "
                + noise.kind().unit();
        String share = noise.share() < 1 ? ", on " + Numbers.value(noise.share(), true) + " of the samples" : "";
        return noise.kind().label() + ", " + level + share;
    }
}
