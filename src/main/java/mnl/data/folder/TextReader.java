package mnl.data.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.List;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.experiment.json.JsonWords;
import mnl.words.Texts;

/** Reads texts from JSON Lines: one object with {@code id} and {@code text} per line, in the order of the table of samples. */
final class TextReader {
    private static final String FORM = Texts.of("folder.text-reader.write-id-text-on");

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final String file;

    /** @param file its name, for messages */
    TextReader(String file) {
        this.file = file;
    }

    /**
     * The texts, composed characters as one (NFC) [n].
     *
     * @param content the whole file
     * @param rows the table of samples
     * @throws DataException when a line is not of the form, or the ids are not those of the table
     */
    String[] read(String content, List<SampleRow> rows) {
        List<String> lines = content.stripTrailing().lines().toList();
        if (lines.size() != rows.size()) {
            throw new DataException(
                    Texts.of("folder.text-reader.has-lines-where-the", file, lines.size(), rows.size()));
        }
        String[] texts = new String[lines.size()];
        for (int i = 0; i < texts.length; i++) {
            Cancellation.checkpoint();
            JsonNode line = parse(i + 1, lines.get(i));
            String id = text(i + 1, line, "id");
            if (!id.equals(rows.get(i).id())) {
                throw new DataException(Texts.of(
                        "folder.text-reader.line-the-id-stands",
                        file,
                        i + 1,
                        id,
                        rows.get(i).id()));
            }
            texts[i] = Normalizer.normalize(text(i + 1, line, "text"), Normalizer.Form.NFC);
        }
        return texts;
    }

    private JsonNode parse(int number, String line) {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new DataException(
                    Texts.of("folder.text-reader.line-not-json", file, number, JsonWords.problem(failure), FORM),
                    failure);
        }
    }

    private String text(int number, JsonNode line, String key) {
        JsonNode value = line.path(key);
        if (!value.isTextual()) {
            throw new DataException(
                    value.isMissingNode()
                            ? Texts.of("folder.text-reader.line-is-missing", file, number, key, FORM)
                            : Texts.of("folder.text-reader.line-is-not-a", file, number, key, FORM));
        }
        return value.textValue();
    }
}
