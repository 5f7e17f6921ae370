package mnl.experiment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import mnl.words.Texts;

/**
 * Reads files that people write by hand: what is unknown, doubled or of another type is refused in one sentence with its place and
 * the remedy. What a record requires is said by the record.
 */
public final class StrictJson {
    private final JsonMapper mapper = mapper().rebuild()
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /**
     * The one object that a file holds.
     *
     * @throws ExperimentFormatException when it holds something else
     */
    public ObjectNode object(String json) {
        return object(mapper, json);
    }

    static ObjectNode object(JsonMapper mapper, String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode fields) {
                return fields;
            }
            throw new ExperimentFormatException(Texts.of("json.strict-json.the-file-must-hold"));
        } catch (JsonProcessingException e) {
            throw new ExperimentFormatException(JsonMessages.syntax(e), e);
        }
    }

    /**
     * A record out of a tree.
     *
     * @param newest the newest schema that can be read; the field may be left out
     * @throws ExperimentFormatException with the place and the remedy
     */
    public <T> T read(ObjectNode tree, Class<T> type, int newest) {
        JsonMessages.checkSchema(tree, newest);
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new ExperimentFormatException(JsonMessages.sentence(e, ""), e);
        }
    }

    /** Puts the fields of one object into another, object by object; lists and values take the place of what was there. */
    public static ObjectNode merge(ObjectNode onto, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode before = onto.get(change.getKey());
            if (before instanceof ObjectNode inner && change.getValue() instanceof ObjectNode more) {
                merge(inner, more);
            } else {
                onto.set(change.getKey(), change.getValue());
            }
        });
        return onto;
    }
}
