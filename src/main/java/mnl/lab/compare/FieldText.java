package mnl.lab.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The value of a field in words, with all its digits. */
final class FieldText {
    private FieldText() {}

    /**
     * A value.
     *
     * @param value null for none
     * @param experiment that it is in
     */
    static String of(Field field, @Nullable Object value, Experiment experiment) {
        if (value == null) {
            return Texts.of("compare.field-text.none");
        }
        if (field instanceof Field.OfNumber number && value instanceof Number amount) {
            return amount.doubleValue() == 0 && !number.zero().isEmpty() ? number.zero() : number(amount);
        }
        if (field instanceof Field.OfChoice choice) {
            return choice.words().apply(value);
        }
        if (field instanceof Field.OfRecord record && value instanceof Record own) {
            return fields(record.fields(), own, experiment);
        }
        return value instanceof List<?> list
                ? list(list)
                : value instanceof Map<?, ?> map ? map(map) : value.toString();
    }

    private static String list(List<?> values) {
        return values.isEmpty()
                ? Texts.of("compare.field-text.none")
                : values.stream().map(FieldText::plain).collect(Collectors.joining(", "));
    }

    private static String map(Map<?, ?> values) {
        return values.isEmpty()
                ? Texts.of("compare.field-text.none")
                : values.entrySet().stream()
                        .map(each -> each.getKey() + " " + plain(each.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof DatasetSpec.ClassPair pair) {
            return pair.first() + "–" + pair.second();
        }
        return value instanceof Number number ? number(number) : String.valueOf(value);
    }

    private static String number(Number number) {
        return number instanceof Double value ? Numbers.precise(value) : String.valueOf(number);
    }

    /** What is said of a record that another run has not. */
    private static String fields(RecordFields<?> fields, Record own, Experiment experiment) {
        return fields.all().stream()
                .filter(field -> RecordFields.applies(field, own, experiment))
                .map(field -> term(field) + " " + of(field, fields.get(own, field.name()), experiment))
                .collect(Collectors.joining(", "));
    }

    /** The symbol of a field, or else its label as it stands in a sentence. */
    static String term(Field field) {
        return field.facts().symbol().isEmpty()
                ? field.facts().label().toLowerCase(Locale.ROOT)
                : field.facts().symbol();
    }
}
