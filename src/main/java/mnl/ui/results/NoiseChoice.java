package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.NoiseText;
import mnl.words.Texts;

/**
 * The noise that the arms are compared under.
 *
 * @param level what kind of choice
 * @param modality index of the modality that is under noise; {@link #EVERY} = all of them; only with {@code CHOSEN}
 * @param severity 0 to 10; only with {@code CHOSEN}
 */
record NoiseChoice(Level level, int modality, double severity) {
    static final int EVERY = -1;

    static final NoiseChoice OWN = new NoiseChoice(Level.OWN, EVERY, 5);

    enum Level {
        /** The experiment's evaluation noise. */
        OWN(Texts.of("results.noise-choice.as-in-the-run")),
        CLEAN(Texts.of("results.noise-choice.clean")),
        CHOSEN(Texts.of("results.noise-choice.noise-on"));

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** As it is offered. */
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Per modality that takes part.
     *
     * @param usual the kind of noise that each is put under
     */
    List<NoiseSpec> noise(Experiment experiment, List<NoiseKind> usual) {
        List<ModalitySpec> active = experiment.activeModalities();
        List<NoiseSpec> noise = new ArrayList<>();
        for (int m = 0; m < active.size(); m++) {
            noise.add(
                    switch (level) {
                        case OWN -> active.get(m).evaluationNoise();
                        case CLEAN -> NoiseSpec.NONE;
                        case CHOSEN ->
                            modality == EVERY || modality == m
                                    ? NoiseSpec.at(usual.get(m), severity, 1)
                                    : active.get(m).evaluationNoise();
                    });
        }
        return noise;
    }

    /**
     * What the arms are compared under.
     *
     * @param noise what this choice came to, per modality
     */
    String sentence(List<String> modalities, List<NoiseSpec> noise) {
        return level == Level.OWN
                ? Texts.of("results.noise-choice.test-split-as-in", NoiseText.under(modalities, noise))
                : Texts.of("results.noise-choice.test-split", NoiseText.under(modalities, noise));
    }
}
