package mnl.cli.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mnl.cli.input.NamedModality;
import mnl.cli.input.UsageException;
import mnl.data.DatasetInfo;
import mnl.engine.NoiseSweep;
import mnl.experiment.Experiment;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseText;

/**
 * What {@code --noise-curve} asks for: {@code all}, {@code none}, MODALITY or MODALITY:KIND, with commas between. A modality
 * that is called {@code all} or {@code none} is named with a kind.
 */
public final class NoiseCurveOption {
    private static final String ALL = "all";
    private static final String NONE = "none";

    private final List<ModalitySpec> active;
    private final DatasetInfo info;

    public NoiseCurveOption(Experiment experiment, DatasetInfo info) {
        this.active = experiment.activeModalities();
        this.info = info;
    }

    /**
     * The curves.
     *
     * @throws UsageException when a modality or kind does not exist
     */
    public List<NoiseSweep> sweeps(List<String> asked) {
        if (asked.equals(List.of(NONE))) {
            return List.of();
        }
        return asked.stream().map(this::sweep).toList();
    }

    private NoiseSweep sweep(String asked) {
        if (asked.equals(ALL)) {
            return NoiseSweep.ofEveryModality(active, info);
        }
        NamedModality named = NamedModality.of(names(), asked)
                .orElseThrow(() -> new UsageException("--noise-curve: There is no modality \"" + asked.split(":", 2)[0]
                        + "\": choose from " + String.join(", ", names()) + ", or say " + ALL + " or " + NONE + "."));
        int modality = named.index();
        String name = names().get(modality);
        List<NoiseKind> kinds = new ArrayList<>(Collections.nCopies(active.size(), NoiseKind.NONE));
        kinds.set(
                modality,
                named.rest().isEmpty() ? NoiseSweep.usualKind(active.get(modality), info) : kind(name, named.rest()));
        return new NoiseSweep(name, kinds);
    }

    private NoiseKind kind(String modality, String asked) {
        ModalityKind kind = info.modalities().get(info.indexOf(modality)).kind();
        return NoiseText.find(kind.noiseKinds(), asked)
                .orElseThrow(() -> new UsageException("--noise-curve: The modality \"" + modality
                        + "\" has no noise of the kind \"" + asked + "\": choose from "
                        + NoiseText.words(kind.noiseKinds()) + "."));
    }

    private List<String> names() {
        return active.stream().map(ModalitySpec::name).toList();
    }
}
