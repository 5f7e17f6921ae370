package mnl.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.experiment.fields.Condition;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Facts;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.NumberBounds;
import mnl.experiment.fields.RecordFields;

/**
 * The JSON schema (draft 2020-12) of an experiment, made from the declarations of its fields. It says of every field by itself
 * what may stand there; what fields have to do with each other, the program checks.
 */
public final class ExperimentSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private static final List<String> BOUNDS = List.of(
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "pattern", "allOf");
    private static final List<String> WORDS = List.of("title", "description", "default", "additionalProperties");

    private final JsonMapper mapper = new JsonMapper();
    /** Conditions on the whole experiment, each with the bounds that it brings. */
    private final ArrayNode rules = mapper.createArrayNode();

    /** The schema as indented text with a line break at its end. */
    public String write() {
        rules.removeAll();
        ObjectNode schema = mapper.createObjectNode();
        schema.put("$schema", DRAFT);
        schema.put("title", "Experiment of MNL Explorer");
        schema.put(
                "description",
                "What --config reads, and what run.json holds as \"experiment\". What is left out has its default.");
        schema.setAll(object(ExperimentFields.EXPERIMENT, ""));
        ObjectNode root = schema;
        ArrayNode required = root.putArray("required");
        required.add("dataset");
        ArrayNode all = root.has("allOf") ? (ArrayNode) root.get("allOf") : mapper.createArrayNode();
        all.addAll(rules);
        if (!all.isEmpty()) {
            root.set("allOf", all);
        }
        return root.toPrettyString() + "\n";
    }

    private ObjectNode object(RecordFields<?> fields, String above) {
        ObjectNode object = mapper.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode conditional = mapper.createArrayNode();
        ArrayNode required = mapper.createArrayNode();
        for (Field field : fields.all()) {
            ObjectNode said = described(field, fields, above + field.name());
            ObjectNode bounds = bounds(field, fields, above + field.name());
            properties.set(field.name(), said);
            if (field.facts().required()) {
                required.add(field.name());
            }
            if (field.facts().when() == Condition.ALWAYS) {
                said.setAll(bounds);
            } else if (!bounds.isEmpty()) {
                restrict(field, fields, above, bounds, conditional);
            }
        }
        object.put("additionalProperties", false);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        if (!conditional.isEmpty()) {
            object.set("allOf", conditional);
        }
        return object;
    }

    /** Bounds that count under a condition: of the record itself, or, on the experiment, from its top. */
    private void restrict(Field field, RecordFields<?> fields, String above, ObjectNode bounds, ArrayNode conditional) {
        strip(bounds, WORDS);
        if (field.facts().when() instanceof Condition.Root onExperiment) {
            ObjectNode then = mapper.createObjectNode();
            ObjectNode inner = then;
            for (String name : (above + field.name()).split("\\.", -1)) {
                inner = inner.putObject("properties").putObject(name);
            }
            inner.setAll(bounds);
            rules.addObject()
                    .<ObjectNode>set("if", condition(onExperiment.of(), ExperimentFields.EXPERIMENT))
                    .set("then", then);
        } else {
            ObjectNode then = mapper.createObjectNode();
            then.putObject("properties").set(field.name(), bounds);
            conditional
                    .addObject()
                    .<ObjectNode>set("if", condition(field.facts().when(), fields))
                    .set("then", then);
        }
    }

    private ObjectNode condition(Condition condition, RecordFields<?> fields) {
        ObjectNode node = mapper.createObjectNode();
        if (condition instanceof Condition.Is is) {
            return equality(is, fields, List.of(is.path().split("\\.")));
        } else if (condition instanceof Condition.Not not) {
            node.set("not", condition(not.of(), fields));
        } else if (condition instanceof Condition.All all) {
            ArrayNode every = node.putArray("allOf");
            all.of().forEach(each -> every.add(condition(each, fields)));
        } else if (condition instanceof Condition.Any any) {
            ArrayNode one = node.putArray("anyOf");
            any.of().forEach(each -> one.add(condition(each, fields)));
        } else {
            throw new IllegalArgumentException("A condition on the experiment stands alone.");
        }
        return node;
    }

    /** A field that is left out has its default, which may be one of the values or not. */
    private ObjectNode equality(Condition.Is is, RecordFields<?> fields, List<String> path) {
        ObjectNode node = mapper.createObjectNode();
        Field field = fields.field(path.get(0));
        ObjectNode inner = node.putObject("properties").putObject(field.name());
        boolean byDefault;
        if (field instanceof Field.OfRecord record) {
            Condition.Is rest = new Condition.Is(String.join(".", path.subList(1, path.size())), is.values());
            inner.setAll(equality(rest, record.fields(), path.subList(1, path.size())));
            byDefault = !inner.has("required");
        } else {
            ArrayNode values = inner.putArray("enum");
            is.values().forEach(value -> values.add(mapper.<JsonNode>valueToTree(value)));
            byDefault = fields.defaultOf(field).filter(is.values()::contains).isPresent();
        }
        if (!byDefault) {
            node.putArray("required").add(field.name());
        }
        return node;
    }

    private ObjectNode described(Field field, RecordFields<?> fields, String path) {
        Facts facts = field.facts();
        ObjectNode node = mapper.createObjectNode();
        node.put("title", facts.label() + (facts.symbol().isEmpty() ? "" : " " + facts.symbol()));
        node.put("description", facts.help() + (facts.unit().isEmpty() ? "" : " In " + facts.unit() + "."));
        Optional<Object> byDefault = field instanceof Field.OfRecord ? Optional.empty() : fields.defaultOf(field);
        byDefault.ifPresent(value -> node.set("default", mapper.valueToTree(value)));
        if (field.facts().when() != Condition.ALWAYS) {
            types(field, fields, path, node);
        }
        return node;
    }

    /** What may stand there whether it is read or not: the types alone, whole numbers as far as one holds them. */
    private void types(Field field, RecordFields<?> fields, String path, ObjectNode node) {
        ObjectNode all = bounds(field, fields, path);
        strip(all, BOUNDS);
        all.findParents("type").stream()
                .filter(each -> each.get("type").asText().equals("integer"))
                .forEach(each ->
                        ((ObjectNode) each).put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE));
        node.setAll(all);
    }

    /** Takes keywords out of a schema, at every depth; a property may be called like a keyword. */
    private static void strip(JsonNode schema, List<String> keywords) {
        if (schema instanceof ObjectNode node) {
            node.properties().removeIf(each -> keywords.contains(each.getKey()) && !isOfElements(each));
            node.properties().forEach(each -> {
                if (each.getKey().equals("properties")) {
                    each.getValue().forEach(property -> strip(property, keywords));
                } else {
                    strip(each.getValue(), keywords);
                }
            });
        } else {
            schema.forEach(each -> strip(each, keywords));
        }
    }

    /** Of a record it says that no other names are known, of numbers by name what the numbers may be. */
    private static boolean isOfElements(Map.Entry<String, JsonNode> keyword) {
        return keyword.getKey().equals("additionalProperties")
                && keyword.getValue().isObject();
    }

    private ObjectNode bounds(Field field, RecordFields<?> fields, String path) {
        ObjectNode node = mapper.createObjectNode();
        if (field instanceof Field.OfNumber number) {
            number(node, number.range(), fields.typeOf(field) != double.class);
        } else if (field instanceof Field.OfChoice choice) {
            ArrayNode values = node.putArray("enum");
            choice.choices().forEach(each -> values.add(mapper.<JsonNode>valueToTree(each)));
        } else if (field instanceof Field.OfText text) {
            if (text.optional()) {
                node.putArray("type").add("string").add("null");
            } else {
                node.put("type", "string").put("pattern", text.pattern());
            }
        } else if (field instanceof Field.OfNumbers numbers) {
            number(count(node, numbers.count()).putObject("items"), numbers.range(), false);
        } else if (field instanceof Field.OfNumbersByName numbers) {
            number(node.put("type", "object").putObject("additionalProperties"), numbers.range(), false);
        } else if (field instanceof Field.OfNames) {
            node.put("type", "array").putObject("items").put("type", "string");
        } else if (field instanceof Field.OfRecord record) {
            record(node, record, path);
        } else if (field instanceof Field.OfRecords records) {
            records(node, records, path);
        } else if (field instanceof Field.OfVariant variant) {
            ArrayNode types = node.putArray("oneOf");
            variant.variants().forEach(each -> {
                ObjectNode type = object(each.fields(), path + ".");
                ((ObjectNode) type.get("properties")).putObject("kind").put("const", each.kind());
                ArrayNode required = mapper.createArrayNode().add("kind");
                type.path("required").forEach(required::add);
                type.set("required", required);
                types.add(type);
            });
        }
        return node;
    }

    private void record(ObjectNode node, Field.OfRecord record, String path) {
        ObjectNode object = object(record.fields(), path + ".");
        if (record.optional()) {
            node.putArray("anyOf").add(object).addObject().put("type", "null");
        } else {
            node.setAll(object);
        }
    }

    /** An arm may be given by its name alone. */
    private void records(ObjectNode node, Field.OfRecords records, String path) {
        ObjectNode element = object(records.fields(), path + "[*].");
        count(node, records.count());
        if (records.fields().type() == Arm.class) {
            ObjectNode named = mapper.createObjectNode();
            ArrayNode names = named.putArray("enum");
            Arm.NAMED.stream()
                    .flatMap(arm -> Stream.of(arm.name(), arm.name() + Arm.ADVERSARIAL))
                    .forEach(names::add);
            node.putObject("items").putArray("anyOf").add(named).add(element);
        } else {
            node.set("items", element);
        }
    }

    private static ObjectNode count(ObjectNode node, Field.Count count) {
        node.put("type", "array");
        if (count.least() > 0) {
            node.put("minItems", count.least());
        }
        return count.most() == Field.Count.UNBOUNDED ? node : node.put("maxItems", count.most());
    }

    private static void number(ObjectNode node, NumberBounds range, boolean whole) {
        node.put("type", whole ? "integer" : "number");
        node.put(range.lowOpen() ? "exclusiveMinimum" : "minimum", plain(range.low()));
        node.put(range.highOpen() ? "exclusiveMaximum" : "maximum", plain(range.high()));
    }

    private static BigDecimal plain(double bound) {
        return new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
    }
}
