package mnl.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.experiment.DatasetOutline;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Names;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/** Checks of {@code modalities}. */
final class ModalityChecks {
    private ModalityChecks() {}

    static void check(Problems problems, List<ModalitySpec> modalities, Optional<DatasetOutline> outline) {
        Set<String> names = new HashSet<>();
        long active = 0;
        for (int m = 0; m < modalities.size(); m++) {
            ModalitySpec modality = modalities.get(m);
            String path = "modalities[" + m + "]";
            if (problems.present(path + ".name", "The modality's name", modality.name())) {
                name(problems, path + ".name", modality.name(), names, outline);
            }
            if (modality.enabled()) {
                active++;
                settings(problems, path, modality, outline.flatMap(known -> known.modality(modality.name())));
            }
        }
        if (active < 2) {
            problems.add(
                    "modalities",
                    "A late fusion needs at least two modalities, and "
                            + (active == 0 ? "none takes part" : "only one takes part")
                            + ": switch on another one.");
        }
    }

    private static void name(
            Problems problems, String path, String name, Set<String> names, Optional<DatasetOutline> outline) {
        if (!names.add(name)) {
            problems.add(path, "The modality \"" + name + "\" is listed twice: remove one.");
        }
        Names.modalityProblem(name).ifPresent(problem -> problems.add(path, problem));
        if (outline.isPresent() && outline.get().modality(name).isEmpty()) {
            problems.add(
                    path,
                    "The dataset has no modality \"" + name + "\": choose from "
                            + String.join(", ", outline.get().names()) + ".");
        }
    }

    private static void settings(
            Problems problems, String path, ModalitySpec modality, Optional<ModalityOutline> outline) {
        EncoderChecks.check(problems, path + ".encoder", modality.encoder(), outline);
        Optional<ModalityKind> kind = outline.map(ModalityOutline::kind);
        problems.within(path + ".lossWeight", "The loss weight", modality.lossWeight(), 0, 1000);
        noise(problems, path + ".trainingNoise", modality.trainingNoise(), kind);
        noise(problems, path + ".evaluationNoise", modality.evaluationNoise(), kind);
    }

    private static void noise(Problems problems, String path, NoiseSpec noise, Optional<ModalityKind> kind) {
        if (!problems.present(path + ".kind", "The kind of noise", noise.kind())) {
            return;
        }
        if (kind.isPresent()
                && noise.kind() != NoiseKind.NONE
                && !kind.get().noiseKinds().contains(noise.kind())) {
            problems.add(
                    path + ".kind",
                    "Noise of kind " + noise.kind() + " does not fit a modality of kind " + kind.get()
                            + ": choose from "
                            + String.join(
                                    ", ",
                                    kind.get().noiseKinds().stream()
                                            .map(Enum::name)
                                            .toList())
                            + ".");
        }
        problems.within(path + ".severity", "The severity", noise.severity(), 0, 10);
        problems.within(path + ".share", "The share of noisy samples", noise.share(), 0, 1);
    }
}
