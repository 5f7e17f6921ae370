package mnl.experiment.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mnl.experiment.fields.Facts;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.NumberBounds;
import mnl.experiment.fields.RecordFields;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Checks of every field by itself, as declared: that it is there, and that its numbers are in their range. */
final class FieldChecks {
    private final Problems problems;
    private final Record experiment;

    /**
     * @param problems takes what is wrong
     * @param experiment what conditions on the experiment are about
     */
    FieldChecks(Problems problems, Record experiment) {
        this.problems = problems;
        this.experiment = experiment;
    }

    /** Checks the fields of a record that are read; {@code above} is the record's path with a dot behind it, if any. */
    void check(String above, Record record, RecordFields<?> fields) {
        for (Field field : fields.all()) {
            if (RecordFields.applies(field, record, experiment)) {
                check(field, above + field.name(), fields.get(record, field.name()));
            }
        }
    }

    private void check(Field field, String path, @Nullable Object value) {
        Facts facts = field.facts();
        if (isMissing(value)) {
            if (!field.mayBeNone()) {
                problems.add(path, Texts.of("check.field-checks.is-missing-choose-one", facts.subject()));
            }
        } else if (field instanceof Field.OfNumber number && value instanceof Number given) {
            number.problem(given, experiment).ifPresent(sentence -> problems.add(path, sentence));
        } else if (field instanceof Field.OfNumbers numbers && value instanceof List<?> list) {
            count(numbers.count(), facts, path, list);
            for (int i = 0; i < list.size(); i++) {
                range(numbers.range(), facts.subject() + " " + i, path, (Number) list.get(i));
            }
        } else if (field instanceof Field.OfNumbersByName numbers && value instanceof Map<?, ?> map) {
            map.forEach((name, each) ->
                    range(numbers.range(), facts.subject() + " \"" + name + "\"", path + "." + name, (Number) each));
        } else if (field instanceof Field.OfRecord record && value instanceof Record inner) {
            check(path + ".", inner, record.fields());
        } else if (field instanceof Field.OfRecords records && value instanceof List<?> list) {
            count(records.count(), facts, path, list);
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "].", (Record) list.get(i), records.fields());
            }
        } else if (field instanceof Field.OfVariant variant && value instanceof Record inner) {
            check(path + ".", inner, variant.fieldsOf(inner));
        }
    }

    private void count(Field.Count count, Facts facts, String path, List<?> list) {
        count.problem(facts.label().toLowerCase(Locale.ROOT), list.size())
                .ifPresent(sentence -> problems.add(path, sentence));
    }

    private void range(NumberBounds range, String subject, String path, Number value) {
        range.problem(subject, value).ifPresent(sentence -> problems.add(path, sentence));
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }
}
