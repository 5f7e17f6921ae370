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
import mnl.words.Texts;

/** Checks of the modalities against each other and against what is known of the data. */
final class ModalityChecks {
    private ModalityChecks() {}

    static void check(Problems problems, List<ModalitySpec> modalities, Optional<DatasetOutline> outline) {
        Set<String> names = new HashSet<>();
        long active = 0;
        for (int m = 0; m < modalities.size(); m++) {
            ModalitySpec modality = modalities.get(m);
            String path = "modalities[" + m + "]";
            if (problems.isFine(path + ".name")) {
                name(problems, path + ".name", modality.name(), names, outline);
            }
            if (modality.enabled()) {
                active++;
                outline.flatMap(known -> known.modality(modality.name()))
                        .ifPresent(known -> fitting(problems, path, modality, known));
            }
        }
        if (active < 2 && problems.isFine("modalities")) {
            problems.add(
                    "modalities",
                    active == 0
                            ? Texts.of("check.modality-checks.a-late-fusion-needs")
                            : Texts.of("check.modality-checks.a-late-fusion-needs-at"));
        }
    }

    private static void name(
            Problems problems, String path, String name, Set<String> names, Optional<DatasetOutline> outline) {
        if (!names.add(name)) {
            problems.add(path, Texts.of("check.modality-checks.the-modality-is-listed", name));
        }
        Names.modalityProblem(name).ifPresent(problem -> problems.add(path, problem));
        if (outline.isPresent() && outline.get().modality(name).isEmpty()) {
            problems.add(
                    path,
                    Texts.of(
                            "check.modality-checks.the-dataset-has-no",
                            name,
                            String.join(", ", outline.get().names())));
        }
    }

    private static void fitting(Problems problems, String path, ModalitySpec modality, ModalityOutline outline) {
        if (modality.encoder() != null && modality.encoder().kind() != null) {
            outline.objection(modality.encoder().kind())
                    .ifPresent(sentence -> problems.add(path + ".encoder.kind", sentence));
        }
        noise(problems, path + ".trainingNoise", modality.trainingNoise(), outline.kind());
        noise(problems, path + ".evaluationNoise", modality.evaluationNoise(), outline.kind());
    }

    private static void noise(Problems problems, String path, NoiseSpec noise, ModalityKind kind) {
        if (problems.isFine(path + ".kind")
                && noise.kind() != NoiseKind.NONE
                && !kind.noiseKinds().contains(noise.kind())) {
            problems.add(
                    path + ".kind",
                    Texts.of(
                            "check.modality-checks.noise-of-kind-does",
                            noise.kind(),
                            kind,
                            String.join(
                                    ", ",
                                    kind.noiseKinds().stream().map(Enum::name).toList())));
        }
    }
}
