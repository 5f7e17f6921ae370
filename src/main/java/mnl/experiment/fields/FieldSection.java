package mnl.experiment.fields;

import java.util.List;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an experiment that belong together for a user.
 *
 * @param id a word for it in identifiers
 * @param title what a user calls it
 * @param fields in the order in which they are shown
 */
public record FieldSection(String id, String title, List<Field> fields) {
    public FieldSection {
        fields = List.copyOf(fields);
    }

    static FieldSection of(String id, String title, Field... fields) {
        return new FieldSection(id, title, List.of(fields));
    }

    /** Whether two experiments say the same here. */
    public boolean isSame(Experiment one, Experiment other) {
        return values(one).equals(values(other));
    }

    private List<@Nullable Object> values(Experiment experiment) {
        return fields.stream()
                .<@Nullable Object>map(field -> ExperimentFields.EXPERIMENT.get(experiment, field.name()))
                .toList();
    }
}
