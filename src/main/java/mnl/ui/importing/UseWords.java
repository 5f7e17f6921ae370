package mnl.ui.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mnl.data.features.SoundFeatures;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.Pairing;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceProbe;

/** Choices and findings of an import in words. */
final class UseWords {
    private static final int NAMES = 3;

    private UseWords() {}

    static String use(Use use) {
        return switch (use) {
            case SAMPLES -> "samples";
            case TRAIN -> "training samples";
            case VALIDATION -> "validation samples";
            case TEST -> "test samples";
            case LABELS -> "only the labels";
        };
    }

    static String header(Header header) {
        return switch (header) {
            case DETECT -> "as detected";
            case YES -> "first row holds names";
            case NO -> "no header row";
        };
    }

    static String pairing(Pairing pairing) {
        return switch (pairing) {
            case AUTOMATIC -> "by id where all have ids, otherwise by order";
            case BY_ID -> "by id";
            case BY_SHARED_ID -> "by shared id, leave out the others";
            case BY_ORDER -> "by order";
            case BY_CLASS -> "by class, drawn by the seed";
        };
    }

    /** What a column becomes: label, id, ..., its modality, or nothing. */
    static String column(ColumnUse use) {
        if (use.tag() != null) {
            return use.tag().name().toLowerCase(Locale.ROOT);
        }
        return use.modality().isEmpty() ? "not imported" : use.modality();
    }

    static String features(SoundFeatures.Kind kind) {
        return switch (kind) {
            case LOG_MEL -> "log mel energies";
            case MFCC -> "MFCC";
            case MFCC_DELTAS -> "MFCC and their change over time (deltas)";
        };
    }

    /** What the names of the first files say, one line each; empty where names say nothing. */
    static String names(SourceProbe look) {
        if (look.outline().isEmpty() || !look.corrections().contains(Correction.NAMES)) {
            return "";
        }
        List<ColumnUse> said = look.uses().uses().stream()
                .filter(use -> use.position() > 0 && use.modality().isEmpty())
                .toList();
        return said.isEmpty()
                ? ""
                : look.outline().get().preview().stream()
                        .limit(NAMES)
                        .map(row -> row.get(0) + ": "
                                + said.stream()
                                        .map(use -> part(use) + " " + row.get(use.position()))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("\n"));
    }

    private static String part(ColumnUse use) {
        return use.tag() == null ? use.name() : use.tag().name().toLowerCase(Locale.ROOT);
    }

    /** The modalities with their shapes. */
    static String modalities(SourceOutline outline) {
        return outline.modalities().isEmpty()
                ? "none"
                : outline.modalities().stream()
                        .map(modality ->
                                modality.name() + ", " + modality.format().shape())
                        .collect(Collectors.joining("; "));
    }

    /** Ids, labels and the like that a source has, with their columns where it has columns. */
    static String tags(SourceOutline outline, List<ColumnUse> uses) {
        String found = outline.tags().stream()
                .sorted()
                .map(tag -> tag.name().toLowerCase(Locale.ROOT)
                        + uses.stream()
                                .filter(use -> use.tag() == tag)
                                .map(use -> " (\"" + use.name() + "\", position " + use.position() + ")")
                                .findFirst()
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "no labels, ids, groups or splits" : found;
    }
}
