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
import mnl.words.Texts;

/** Choices and findings of an import in words. */
final class UseWords {
    private static final int NAMES = 3;

    private UseWords() {}

    static String use(Use use) {
        return switch (use) {
            case SAMPLES -> Texts.of("importing.use-words.samples");
            case TRAIN -> Texts.of("importing.use-words.training-samples");
            case VALIDATION -> Texts.of("importing.use-words.validation-samples");
            case TEST -> Texts.of("importing.use-words.test-samples");
            case LABELS -> Texts.of("importing.use-words.only-the-labels");
        };
    }

    static String header(Header header) {
        return switch (header) {
            case DETECT -> Texts.of("importing.use-words.as-detected");
            case YES -> Texts.of("importing.use-words.first-row-holds-names");
            case NO -> Texts.of("importing.use-words.no-header-row");
        };
    }

    static String pairing(Pairing pairing) {
        return switch (pairing) {
            case AUTOMATIC -> Texts.of("importing.use-words.by-id-where-all");
            case BY_ID -> Texts.of("importing.use-words.by-id");
            case BY_SHARED_ID -> Texts.of("importing.use-words.by-shared-id-leave");
            case BY_ORDER -> Texts.of("importing.use-words.by-order");
            case BY_CLASS -> Texts.of("importing.use-words.by-class-drawn-by");
        };
    }

    /** What a column becomes: label, id, ..., its modality, or nothing. */
    static String column(ColumnUse use) {
        if (use.tag() != null) {
            return use.tag().name().toLowerCase(Locale.ROOT);
        }
        return use.modality().isEmpty() ? Texts.of("importing.use-words.not-imported") : use.modality();
    }

    static String features(SoundFeatures.Kind kind) {
        return switch (kind) {
            case LOG_MEL -> Texts.of("importing.use-words.log-mel-energies");
            case MFCC -> Texts.of("importing.use-words.mfcc");
            case MFCC_DELTAS -> Texts.of("importing.use-words.mfcc-and-their-change");
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
                ? Texts.of("importing.use-words.none")
                : outline.modalities().stream()
                        .map(modality ->
                                modality.name() + ", " + modality.format().shape())
                        .collect(Collectors.joining("; "));
    }

    /** Ids, labels and the like that a source has, with their columns where it has columns. */
    static String tags(SourceOutline outline, List<ColumnUse> uses) {
        String found = outline.tags().stream()
                .sorted()
                .map(tag -> uses.stream()
                        .filter(use -> use.tag() == tag)
                        .map(use -> Texts.of("importing.use-words.position", word(tag), use.name(), use.position()))
                        .findFirst()
                        .orElse(word(tag)))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Texts.of("importing.use-words.no-labels-ids-groups") : found;
    }

    private static String word(SourceOutline.Tag tag) {
        return tag.name().toLowerCase(Locale.ROOT);
    }
}
