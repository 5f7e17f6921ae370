package mnl.experiment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import mnl.experiment.Arm;

/** One sentence, with the place and the remedy, for everything that may be wrong with a JSON file's form. */
final class JsonMessages {
    private JsonMessages() {}

    /** "The field "path"", or "The file" for the empty path. */
    static String place(String path) {
        return path.isEmpty() ? "The file" : "The field \"" + path + "\"";
    }

    static String outOfRange(String path) {
        return place(path) + " is out of range: use a number nearer to 0.";
    }

    static void checkSchema(ObjectNode fields, int newest) {
        JsonNode schema = fields.get("schema");
        if (schema == null) {
            return;
        }
        if (!schema.canConvertToInt() || !schema.canConvertToExactIntegral() || schema.intValue() < 1) {
            throw new ExperimentFormatException(
                    "The field \"schema\" must be a whole number from 1 to " + newest + ", not " + schema + ".");
        }
        if (schema.intValue() > newest) {
            throw new ExperimentFormatException("The file has schema " + schema.intValue()
                    + ", and this version of MNL Explorer reads schema " + newest
                    + " at most: open it with a newer version.");
        }
    }

    static String syntax(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return "The file is not valid JSON" + where + ": " + JsonWords.problem(e) + ".";
    }

    static String sentence(JsonProcessingException e, String prefix) {
        String field = e instanceof JsonMappingException mapping ? path(mapping, prefix) : prefix;
        if (e instanceof UnrecognizedPropertyException unknown) {
            return place(field) + " is not known" + choice(unknown.getKnownPropertyIds()) + ".";
        }
        if (e instanceof InvalidTypeIdException) {
            String kind = field.isEmpty() ? "kind" : field + ".kind";
            return place(kind) + " must be \"synthetic\" or \"folder\".";
        }
        if (e instanceof MismatchedInputException mismatch) {
            if (String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing ")) {
                return place(field) + " is missing: add it.";
            }
            return place(field) + " must be " + expected(mismatch.getTargetType()) + ".";
        }
        if (String.valueOf(e.getOriginalMessage()).contains("out of range")) {
            return outOfRange(field);
        }
        return place(field) + " cannot be read: " + JsonWords.problem(e) + ".";
    }

    private static String path(JsonMappingException e, String prefix) {
        StringBuilder path = new StringBuilder(prefix);
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String choice(Collection<Object> known) {
        return known == null || known.isEmpty()
                ? ": remove it"
                : ", known here are: "
                        + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in square brackets";
        }
        return type == Arm.class
                ? "an object in braces, or the name of a known arm: "
                        + Arm.NAMED.stream().map(Arm::name).collect(Collectors.joining(", "))
                : "an object in braces";
    }
}
