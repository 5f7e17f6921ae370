package mnl.data.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import mnl.data.features.NGrams;
import mnl.words.Texts;

/** Reads, checks and writes {@code ngrams} of a text modality. */
final class NGramsReader {
    private static final int LONGEST = 8;
    private static final int MOST_BUCKETS = 16_384;

    private NGramsReader() {}

    /** Which n-grams count; those of characters where the description says nothing. */
    static NGrams read(JsonField field) {
        if (field.node().isMissingNode()) {
            return NGrams.OF_CHARACTERS;
        }
        int from = field.field("from").number(1, LONGEST);
        return new NGrams(
                unit(field.field("unit")),
                from,
                field.field("to").number(from, LONGEST),
                field.field("buckets").number(2, MOST_BUCKETS));
    }

    /** Writes them into the description of a modality. */
    static void write(NGrams grams, ObjectNode modality) {
        modality.putObject("ngrams")
                .put("unit", grams.unit().name().toLowerCase(Locale.ROOT))
                .put("from", grams.from())
                .put("to", grams.to())
                .put("buckets", grams.buckets());
    }

    private static NGrams.Unit unit(JsonField field) {
        return switch (field.textOr("")) {
            case "character" -> NGrams.Unit.CHARACTER;
            case "word" -> NGrams.Unit.WORD;
            default -> throw field.refuse(Texts.of("folder.ngrams-reader.must-be-character-or"));
        };
    }
}
