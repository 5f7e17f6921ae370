package mnl.experiment.check;

import java.util.List;
import mnl.experiment.fields.Facts;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
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
            if (!isOptional(field)) {
                problems.add(path, facts.subject() + " is missing: choose one.");
            }
        } else if (field instanceof Field.OfNumber number && value instanceof Number given) {
            number.range().problem(facts.subject(), given).ifPresent(sentence -> problems.add(path, sentence));
        } else if (field instanceof Field.OfNumbers numbers && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                numbers.range()
                        .problem(facts.subject() + " " + i, (Number) list.get(i))
                        .ifPresent(sentence -> problems.add(path, sentence));
            }
        } else if (field instanceof Field.OfRecord record && value instanceof Record inner) {
            check(path + ".", inner, record.fields());
        } else if (field instanceof Field.OfRecords records && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "].", (Record) list.get(i), records.fields());
            }
        } else if (field instanceof Field.OfVariant variant && value instanceof Record inner) {
            check(path + ".", inner, variant.fieldsOf(inner));
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    private static boolean isOptional(Field field) {
        return (field instanceof Field.OfText text && text.optional())
                || (field instanceof Field.OfRecord record && record.optional());
    }
}
