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
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** One sentence, with the place and the remedy, for everything that may be wrong with a JSON file's form. */
final class JsonMessages {
    private JsonMessages() {}

    /** "The field "path"", or "The file" for the empty path. */
    static String place(String path) {
        return path.isEmpty()
                ? Texts.of("json.json-messages.the-file")
                : Texts.of("json.json-messages.the-field", path);
    }

    static String outOfRange(String path) {
        return Texts.of("json.json-messages.is-out-of-range", place(path));
    }

    static void checkSchema(ObjectNode fields, int newest) {
        JsonNode schema = fields.get("schema");
        if (schema == null) {
            return;
        }
        if (!schema.canConvertToInt() || !schema.canConvertToExactIntegral() || schema.intValue() < 1) {
            throw new ExperimentFormatException(Texts.of("json.json-messages.the-field-schema-must", newest, schema));
        }
        if (schema.intValue() > newest) {
            throw new ExperimentFormatException(
                    Texts.of("json.json-messages.the-file-has-schema", schema.intValue(), newest));
        }
    }

    static String syntax(JsonProcessingException e) {
        return e.getLocation() == null
                ? Texts.of("json.json-messages.the-file-is-not", JsonWords.problem(e))
                : Texts.of(
                        "json.json-messages.the-file-is-not-at",
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr(),
                        JsonWords.problem(e));
    }

    static String sentence(JsonProcessingException e, String prefix) {
        String field = e instanceof JsonMappingException mapping ? path(mapping, prefix) : prefix;
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(place(field), unknown.getKnownPropertyIds());
        }
        if (e instanceof InvalidTypeIdException) {
            String kind = field.isEmpty() ? "kind" : field + ".kind";
            return Texts.of("json.json-messages.must-be-synthetic-or", place(kind));
        }
        if (e instanceof MismatchedInputException mismatch) {
            if (String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing ")) {
                return Texts.of("json.json-messages.is-missing-add-it", place(field));
            }
            return Texts.of("json.json-messages.must-be", place(field), expected(mismatch.getTargetType()));
        }
        if (String.valueOf(e.getOriginalMessage()).contains("out of range")) {
            return outOfRange(field);
        }
        return Texts.of("json.json-messages.cannot-be-read", place(field), JsonWords.problem(e));
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

    private static String unknown(String place, @Nullable Collection<Object> known) {
        return known == null || known.isEmpty()
                ? Texts.of("json.json-messages.is-not-known", place)
                : Texts.of(
                        "json.json-messages.is-not-known-here-are",
                        place,
                        known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return Texts.of("json.json-messages.of-another-type");
        }
        if (type.isEnum()) {
            return Texts.of(
                    "json.json-messages.one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", ")));
        }
        if (type == int.class || type == long.class) {
            return Texts.of("json.json-messages.a-whole-number");
        }
        if (type == double.class || type == Double.class) {
            return Texts.of("json.json-messages.a-number");
        }
        if (type == boolean.class) {
            return Texts.of("json.json-messages.true-or-false");
        }
        if (type == String.class) {
            return Texts.of("json.json-messages.a-text-in-quotes");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Texts.of("json.json-messages.a-list-in-square");
        }
        return type == Arm.class
                ? Texts.of(
                        "json.json-messages.an-object-in-braces",
                        Arm.NAMED.stream().map(Arm::name).collect(Collectors.joining(", ")))
                : Texts.of("json.json-messages.an-object-in-braces-2");
    }
}
