package mnl.data.importing.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import mnl.data.DataException;
import mnl.data.importing.SourceFiles;
import mnl.experiment.json.JsonWords;
import mnl.words.Texts;

/** Reads JSON Lines: one object after the other; also a list of objects. */
final class JsonLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonLines() {}

    /**
     * An object.
     *
     * @param place file and line, for messages
     * @param object its keys
     * @param fraction share of the file that was read, 0..1
     */
    record Line(String place, JsonNode object, double fraction) {}

    /**
     * Reads objects one by one.
     *
     * @param each takes them, and says whether to go on
     * @throws DataException when the file is not JSON in UTF-8
     */
    static void read(Path file, Predicate<Line> each) {
        String name = SourceFiles.name(file);
        try (SourceFiles.Counted bytes = SourceFiles.open(file);
                Reader text = utf8(bytes);
                MappingIterator<JsonNode> objects =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(text)) {
            boolean more = true;
            while (more && objects.hasNextValue()) {
                int number = objects.getParser().currentTokenLocation().getLineNr();
                String place = Texts.of("importing.json-lines.line", name, number);
                JsonNode object = objects.nextValue();
                if (!object.isObject()) {
                    throw new DataException(Texts.of("importing.json-lines.not-an-object-write", place));
                }
                more = each.test(new Line(place, object, bytes.fraction()));
            }
        } catch (JsonProcessingException failure) {
            String place = failure.getLocation() == null
                    ? name
                    : Texts.of(
                            "importing.json-lines.line",
                            name,
                            failure.getLocation().getLineNr());
            throw new DataException(
                    Texts.of("importing.json-lines.not-json-write-one", place, JsonWords.problem(failure)), failure);
        } catch (CharacterCodingException failure) {
            throw new DataException(Texts.of("importing.json-lines.is-not-utf-8", name), failure);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(file, failure);
        }
    }

    private static Reader utf8(SourceFiles.Counted bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
