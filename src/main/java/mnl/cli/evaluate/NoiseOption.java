package mnl.cli.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.cli.input.InputText;
import mnl.cli.input.NamedModality;
import mnl.cli.input.UsageException;
import mnl.data.DatasetInfo;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.NoiseText;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.ModalityFields;

/** What {@code --noise} asks for: MODALITY:KIND:SEVERITY[:SHARE], once per modality. */
final class NoiseOption {
    private static final String FORM = "MODALITY:KIND:SEVERITY[:SHARE]";

    private final List<String> modalities;
    private final DatasetInfo info;

    /**
     * @param modalities names of those that take part, in order
     * @param info of the data
     */
    NoiseOption(List<String> modalities, DatasetInfo info) {
        this.modalities = List.copyOf(modalities);
        this.info = info;
    }

    /**
     * The noise of every modality, in order.
     *
     * @param start noise of the modalities that are not named
     * @throws UsageException when a modality or kind does not exist, or a number is out of range
     */
    List<NoiseSpec> over(List<NoiseSpec> start, List<String> asked) {
        List<NoiseSpec> noise = new ArrayList<>(start);
        Set<Integer> named = new HashSet<>();
        for (String one : asked) {
            NamedModality asks = modality(one);
            int modality = asks.index();
            if (!named.add(modality)) {
                throw new UsageException("--noise: The modality \"" + modalities.get(modality)
                        + "\" is named twice: give each one noise at most.");
            }
            String name = modalities.get(modality);
            noise.set(modality, noise(name, asks.rest().split(":", -1)));
        }
        return noise;
    }

    private NamedModality modality(String asked) {
        NamedModality found = NamedModality.of(modalities, asked)
                .orElseThrow(() -> new UsageException("--noise: The run has no modality \"" + asked.split(":", 2)[0]
                        + "\": choose from " + String.join(", ", modalities) + ", and write " + FORM + "."));
        if (found.rest().isEmpty()) {
            throw new UsageException("--noise: \"" + asked + "\" does not say which noise: write " + FORM + ".");
        }
        return found;
    }

    private NoiseSpec noise(String modality, String[] parts) {
        NoiseKind kind = kind(modality, parts[0]);
        boolean whole = !kind.isGraded();
        if (parts.length > 3 || (parts.length == 1 && !whole)) {
            throw new UsageException("--noise: Noise of the kind " + NoiseText.word(kind) + " on \"" + modality
                    + "\" needs a severity from 0 to 10, and may have a share: write " + FORM + ".");
        }
        double severity = parts.length > 1 ? number("severity", parts[1]) : NoiseSpec.FULL;
        double share = parts.length > 2 ? number("share", parts[2]) : NoiseSpec.NONE.share();
        if (kind == NoiseKind.MISSING && severity == 0) {
            throw new UsageException("--noise: \"missing\" has no severity: leave the 0 out of noise on \"" + modality
                    + "\", or say none where nothing is to be missing.");
        }
        return kind == NoiseKind.NONE ? NoiseSpec.NONE : new NoiseSpec(kind, severity, share);
    }

    private NoiseKind kind(String modality, String asked) {
        ModalityKind of = info.modalities().get(info.indexOf(modality)).kind();
        List<NoiseKind> kinds = new ArrayList<>(List.of(NoiseKind.NONE));
        kinds.addAll(of.noiseKinds());
        return NoiseText.find(kinds, asked)
                .orElseThrow(() ->
                        new UsageException("--noise: The modality \"" + modality + "\" has no noise of the kind \""
                                + asked + "\": choose from " + NoiseText.words(kinds) + "."));
    }

    private static double number(String field, String text) {
        Field.OfNumber declared = (Field.OfNumber) ModalityFields.NOISE.field(field);
        double value = InputText.number(text);
        if (!declared.range().contains(value)) {
            throw new UsageException("--noise: " + declared.facts().subject() + " must be "
                    + declared.range().words() + ", not \"" + text + "\".");
        }
        return value;
    }
}
