package mnl.experiment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.Locale;
import mnl.words.Texts;

/** What is wrong with a JSON text, without the words of the library that found it. */
public final class JsonWords {
    private JsonWords() {}

    /** The end of a sentence, without a full stop. */
    public static String problem(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (e instanceof StreamConstraintsException) {
            return tooMuch(said.toLowerCase(Locale.ROOT));
        }
        String plain = said.replaceAll("\\s*\\(start marker at .*$", "")
                .replaceAll("\\s*\\[Source.*$", "")
                .replaceAll(": enable `.*$", "")
                .replaceAll("\\s*\\(not recognized as one.*$", "")
                .replaceAll("[.:\\s]+$", "");
        boolean foreign = plain.isEmpty()
                || plain.contains("`")
                || plain.contains("Feature")
                || plain.contains("com.")
                || plain.contains("class ");
        return foreign ? Texts.of("json.json-words.unexpected-content") : plain;
    }

    private static String tooMuch(String said) {
        StreamReadConstraints most = StreamReadConstraints.defaults();
        if (said.contains("depth")) {
            return Texts.of("json.json-words.brackets-and-braces-are", most.getMaxNestingDepth());
        }
        if (said.contains("number")) {
            return Texts.of("json.json-words.a-number-has-more", most.getMaxNumberLength());
        }
        if (said.contains("name")) {
            return Texts.of("json.json-words.a-name-has-more", most.getMaxNameLength());
        }
        return Texts.of("json.json-words.a-text-has-more", most.getMaxStringLength());
    }
}
