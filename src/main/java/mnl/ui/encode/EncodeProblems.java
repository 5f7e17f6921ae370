package mnl.ui.encode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.ui.task.Failures;
import mnl.words.Texts;

/** What is wrong, field by field; empty where nothing is. */
final class EncodeProblems {
    private final Map<ExtractionField, ReadOnlyStringWrapper> fields = new EnumMap<>(ExtractionField.class);
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper(this, "elsewhere", "");

    EncodeProblems() {
        for (ExtractionField field : ExtractionField.values()) {
            fields.put(field, new ReadOnlyStringWrapper(this, field.name(), ""));
        }
    }

    ReadOnlyStringProperty at(ExtractionField field) {
        return sentence(field).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper sentence(ExtractionField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** What is wrong with no field in particular. */
    ReadOnlyStringProperty elsewhere() {
        return elsewhere.getReadOnlyProperty();
    }

    void clear(ExtractionField field) {
        sentence(field).set("");
        elsewhere.set("");
    }

    void clear() {
        fields.values().forEach(sentence -> sentence.set(""));
        elsewhere.set("");
    }

    void say(Throwable failure) {
        if (failure instanceof ExtractionRefusal refusal) {
            sentence(refusal.field()).set(refusal.getMessage());
        } else {
            elsewhere.set(Failures.sentence(failure, Texts.of("encode.encode-problems.this-did-not-work", failure)));
        }
    }
}
