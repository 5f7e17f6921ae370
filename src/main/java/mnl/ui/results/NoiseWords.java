package mnl.ui.results;

import java.util.List;
import mnl.figure.text.Numbers;

/** A choice of noise in words. */
final class NoiseWords {
    private final NoiseChoice choice;
    private final List<String> modalities;

    NoiseWords(NoiseChoice choice, List<String> modalities) {
        this.choice = choice;
        this.modalities = modalities;
    }

    String sentence() {
        return switch (choice.level()) {
            case OWN -> "Test split under the experiment's noise.";
            case CLEAN -> "Test split without noise.";
            case CHOSEN ->
                "Test split under noise of severity " + Numbers.plain(choice.severity()) + " on "
                        + (choice.modality() == NoiseChoice.EVERY
                                ? "every modality"
                                : modalities.get(choice.modality()))
                        + ".";
        };
    }
}
