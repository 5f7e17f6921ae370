package mnl.experiment.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/** What two experiments say differently, field by field, in the order in which fields are shown. */
public final class Differences {
    private final Experiment before;
    private final Experiment after;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Experiment before, Experiment after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A field that holds another value.
     *
     * @param path of the field, such as {@code schedule.epochs} or {@code modalities[1].lossWeight}
     * @param place name of the modality or arm that it belongs to; empty where it belongs to none
     * @param field how it is declared
     * @param before what it held; null for nothing
     * @param after what it holds; null for nothing
     * @param read whether one of the two experiments reads it
     * @param readAfter whether the second one does, and reads what it is part of
     */
    public record Difference(
            String path,
            String place,
            Field field,
            @Nullable Object before,
            @Nullable Object after,
            boolean read,
            boolean readAfter) {}

    /**
     * The fields that differ. Lists are compared element by element where they have the same length and at most one of their
     * elements has another name, else they differ as a whole.
     */
    public static List<Difference> between(Experiment before, Experiment after) {
        Differences differences = new Differences(before, after);
        differences.compare(new Whole(ExperimentFields.EXPERIMENT, "", "", true), before, after);
        return List.copyOf(differences.found);
    }

    /**
     * Where two records stand.
     *
     * @param fields of both
     * @param path what stands before the names of their fields
     * @param place see {@link Difference#place()}
     * @param readAfter whether the second experiment reads its record
     */
    private record Whole(RecordFields<?> fields, String path, String place, boolean readAfter) {}

    private void compare(Whole of, Record one, Record other) {
        for (Field field : of.fields.all()) {
            Object was = of.fields.get(one, field.name());
            Object now = of.fields.get(other, field.name());
            if (!Objects.equals(was, now)) {
                boolean applies = RecordFields.applies(field, other, after);
                boolean read = applies || RecordFields.applies(field, one, before);
                differ(new Difference(
                        of.path + field.name(), of.place, field, was, now, read, applies && of.readAfter));
            }
        }
    }

    private void differ(Difference difference) {
        Field field = difference.field();
        if (difference.before() instanceof Record was
                && difference.after() instanceof Record now
                && was.getClass() == now.getClass()) {
            RecordFields<?> inner = inner(field, now);
            if (inner != null) {
                compare(
                        new Whole(inner, difference.path() + ".", difference.place(), difference.readAfter()),
                        was,
                        now);
                return;
            }
        }
        if (field instanceof Field.OfNumbersByName
                && difference.before() instanceof Map<?, ?> was
                && difference.after() instanceof Map<?, ?> now) {
            byName(difference, was, now);
            return;
        }
        if (!(field instanceof Field.OfRecords records) || !elements(records, difference)) {
            found.add(difference);
        }
    }

    private static @Nullable RecordFields<?> inner(Field field, Record value) {
        if (field instanceof Field.OfRecord record) {
            return record.fields();
        }
        return field instanceof Field.OfVariant variant ? variant.fieldsOf(value) : null;
    }

    private void byName(Difference of, Map<?, ?> was, Map<?, ?> now) {
        TreeSet<String> names = new TreeSet<>();
        was.keySet().forEach(name -> names.add(String.valueOf(name)));
        now.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (String name : names) {
            if (!Objects.equals(was.get(name), now.get(name))) {
                found.add(new Difference(
                        of.path() + "." + name,
                        name,
                        of.field(),
                        was.get(name),
                        now.get(name),
                        of.read(),
                        of.readAfter()));
            }
        }
    }

    /** Whether the elements of two lists could be compared one by one. */
    private boolean elements(Field.OfRecords records, Difference lists) {
        if (!(lists.before() instanceof List<?> was)
                || !(lists.after() instanceof List<?> now)
                || was.size() != now.size()) {
            return false;
        }
        List<Integer> differing = IntStream.range(0, was.size())
                .filter(i -> !Objects.equals(was.get(i), now.get(i)))
                .boxed()
                .toList();
        long renamed = differing.stream()
                .filter(i -> !name(was.get(i)).equals(name(now.get(i))))
                .count();
        if (renamed > 1) {
            return false;
        }
        for (int i : differing) {
            String path = lists.path() + "[" + i + "].";
            compare(
                    new Whole(records.fields(), path, name(was.get(i)), lists.readAfter()),
                    (Record) was.get(i),
                    (Record) now.get(i));
        }
        return true;
    }

    /** What an element is called; empty for elements without a name. */
    private static String name(@Nullable Object element) {
        boolean named = element instanceof Record record
                && List.of(record.getClass().getRecordComponents()).stream()
                        .anyMatch(component -> component.getName().equals("name"));
        return named ? String.valueOf(RecordFields.at((Record) element, "name")) : "";
    }
}
