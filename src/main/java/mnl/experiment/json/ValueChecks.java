package mnl.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import mnl.words.Texts;

/**
 * Refuses what no field may hold, whether it is read or not: numbers beyond what can be written again, and null where there has
 * to be a value, since a script that has none for the number of epochs shall not train for the default number without a word.
 * Null means "none" where a field may have none: an arm's own fusion, its attack, the fixed guide.
 */
final class ValueChecks {
    private ValueChecks() {}

    /**
     * Looks at every field, as deep as they are declared.
     *
     * @param path where the experiment stands in its file; empty for the whole file
     * @throws ExperimentFormatException with the place of the first such value
     */
    static void refuse(ObjectNode experiment, String path) {
        refuse(experiment, path.isEmpty() ? "" : path + ".", ExperimentFields.EXPERIMENT);
    }

    private static void refuse(JsonNode record, String above, RecordFields<?> fields) {
        for (Field field : fields.all()) {
            JsonNode value = record.get(field.name());
            if (value != null) {
                refuse(field, value, above + field.name());
            }
        }
    }

    private static void refuse(Field field, JsonNode value, String path) {
        if (value.isNull()) {
            if (!field.mayBeNone()) {
                String instead = field.facts().required()
                        ? Texts.of("json.value-checks.give-it-a-value")
                        : Texts.of("json.value-checks.give-it-a-value-or");
                throw new ExperimentFormatException(
                        Texts.of("json.value-checks.must-not-be-null", JsonMessages.place(path), instead));
            }
        } else if (field instanceof Field.OfRecord record) {
            refuse(value, path + ".", record.fields());
        } else if (field instanceof Field.OfVariant variant) {
            variant.of(value.path("kind").textValue()).ifPresent(type -> refuse(value, path + ".", type));
        } else if (value.isDouble()) {
            finite(value, path);
        } else if (value.isObject()) {
            value.properties().forEach(each -> element(each.getValue(), path + "." + each.getKey()));
        } else {
            for (int i = 0; i < value.size(); i++) {
                String place = path + "[" + i + "]";
                element(value.get(i), place);
                if (field instanceof Field.OfRecords records) {
                    refuse(value.get(i), place + ".", records.fields());
                }
            }
        }
    }

    private static void element(JsonNode value, String path) {
        if (value.isNull()) {
            throw new ExperimentFormatException(
                    Texts.of("json.value-checks.must-not-be-null-give", JsonMessages.place(path)));
        }
        finite(value, path);
    }

    private static void finite(JsonNode value, String path) {
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            throw new ExperimentFormatException(JsonMessages.outOfRange(path));
        }
    }
}
