package mnl.experiment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.Locale;

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
        return foreign ? "unexpected content" : plain;
    }

    private static String tooMuch(String said) {
        StreamReadConstraints most = StreamReadConstraints.defaults();
        if (said.contains("depth")) {
            return "brackets and braces are nested more than " + most.getMaxNestingDepth() + " deep";
        }
        if (said.contains("number")) {
            return "a number has more than " + most.getMaxNumberLength() + " digits";
        }
        if (said.contains("name")) {
            return "a name has more than " + most.getMaxNameLength() + " characters";
        }
        return "a text has more than " + most.getMaxStringLength() + " characters";
    }
}
