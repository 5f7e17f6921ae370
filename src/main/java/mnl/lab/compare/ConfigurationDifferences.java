package mnl.lab.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import mnl.lab.run.RunOrigin;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which the configurations of runs differ, field by field, as fields are declared. Arms and modalities are
 * compared by their names, wherever they stand. A field that a run does not read is said not to be used there; one that its kind
 * of record has not is said not to be there.
 */
public final class ConfigurationDifferences {
    /** Form of the file, and where the data are, which their fingerprint names. */
    private static final Set<String> UNCOMPARED = Set.of("schema", "path");

    /** Digits of a fingerprint that tell it from any other. */
    private static final int FINGERPRINT = 12;

    /** A field that is not read, or that is not there. */
    private enum Lack {
        UNUSED,
        MISSING
    }

    private final List<ComparedRun> runs;
    private final List<ConfigurationRow> rows = new ArrayList<>();

    private ConfigurationDifferences(List<ComparedRun> runs) {
        this.runs = runs;
    }

    /** What differs, first the settings in the order of the form, then data and programs. */
    public static List<ConfigurationRow> of(List<ComparedRun> runs) {
        ConfigurationDifferences differences = new ConfigurationDifferences(runs);
        differences.fields(
                new FieldPlace("", List.of(), ""),
                runs.stream()
                        .<@Nullable RecordFields<?>>map(run -> ExperimentFields.EXPERIMENT)
                        .toList(),
                runs.stream().<@Nullable Record>map(ComparedRun::experiment).toList());
        differences.origins();
        return List.copyOf(differences.rows);
    }

    /** Compares the fields of records, one of each run, null where a run has none. */
    private void fields(
            FieldPlace place, List<@Nullable RecordFields<?>> declared, List<? extends @Nullable Record> records) {
        Set<String> names = new LinkedHashSet<>();
        declared.stream().filter(Objects::nonNull).forEach(fields -> fields.all()
                .forEach(field -> names.add(field.name())));
        names.removeAll(UNCOMPARED);
        for (String name : names) {
            Field field = declared.stream()
                    .filter(Objects::nonNull)
                    .flatMap(fields -> fields.all().stream())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<@Nullable Object> values = new ArrayList<>();
            for (int run = 0; run < runs.size(); run++) {
                values.add(value(name, declared.get(run), records.get(run), run));
            }
            field(place, field, values, present(records));
        }
    }

    private @Nullable Object value(String name, @Nullable RecordFields<?> declared, @Nullable Record record, int run) {
        if (declared == null || record == null) {
            return Lack.MISSING;
        }
        Field own = declared.all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
        if (own == null) {
            return Lack.MISSING;
        }
        return RecordFields.applies(own, record, experiment(run)) ? declared.get(record, name) : Lack.UNUSED;
    }

    private Experiment experiment(int run) {
        return runs.get(run).experiment();
    }

    private static List<Integer> present(List<? extends @Nullable Object> of) {
        return IntStream.range(0, of.size())
                .filter(run -> of.get(run) != null)
                .boxed()
                .toList();
    }

    /** @param present the runs that have the record at all; of the others it was said that they do not */
    private void field(FieldPlace place, Field field, List<@Nullable Object> values, List<Integer> present) {
        if (present.stream().map(values::get).distinct().count() < 2) {
            return;
        }
        if (field instanceof Field.OfRecords records && named(records)) {
            elements(place, records, values);
        } else if (field instanceof Field.OfRecord record && two(values, Record.class)) {
            presence(place, field, values, present);
            fields(place.in(field), declared(values, each -> record.fields()), records(values));
        } else if (field instanceof Field.OfVariant variant) {
            kinds(place, variant, values);
            fields(place.in(field), declared(values, variant::fieldsOf), records(values));
        } else {
            row(place, field, values, present);
        }
    }

    private static boolean named(Field.OfRecords records) {
        return records.fields().all().stream().anyMatch(field -> field.name().equals("name"));
    }

    private static boolean two(List<@Nullable Object> values, Class<?> type) {
        return values.stream().filter(type::isInstance).count() > 1;
    }

    private static List<@Nullable Record> records(List<@Nullable Object> values) {
        List<@Nullable Record> records = new ArrayList<>();
        values.forEach(value -> records.add(value instanceof Record record ? record : null));
        return records;
    }

    private static List<@Nullable RecordFields<?>> declared(
            List<@Nullable Object> values, Function<Record, RecordFields<?>> fields) {
        List<@Nullable RecordFields<?>> declared = new ArrayList<>();
        values.forEach(value -> declared.add(value instanceof Record record ? fields.apply(record) : null));
        return declared;
    }

    /** That some have a record and others none. */
    private void presence(FieldPlace place, Field field, List<@Nullable Object> values, List<Integer> present) {
        if (present.stream().anyMatch(run -> !(values.get(run) instanceof Record))) {
            row(place, field, values, present);
        }
    }

    private void kinds(FieldPlace place, Field.OfVariant variant, List<@Nullable Object> values) {
        List<String> kinds = new ArrayList<>();
        for (Object value : values) {
            kinds.add(variant.variants().stream()
                    .filter(each -> each.fields().type().isInstance(value))
                    .map(Field.Variant::kind)
                    .findFirst()
                    .orElseGet(() -> lack(Lack.MISSING)));
        }
        if (kinds.stream().distinct().count() > 1) {
            rows.add(new ConfigurationRow(
                    place.path() + variant.name() + ".kind", place.name(variant), kinds, kinds, false, false));
        }
    }

    /** Compares records of a list by their names. */
    private void elements(FieldPlace place, Field.OfRecords field, List<@Nullable Object> values) {
        Set<String> names = new LinkedHashSet<>();
        List<List<String>> each = new ArrayList<>();
        for (Object value : values) {
            List<String> own = value instanceof List<?> list
                    ? list.stream().map(element -> elementName(field, element)).toList()
                    : List.of();
            names.addAll(own);
            each.add(own);
        }
        order(place, field, each);
        for (String name : names) {
            List<@Nullable Record> found = new ArrayList<>();
            for (int run = 0; run < values.size(); run++) {
                int at = each.get(run).indexOf(name);
                found.add(at < 0 ? null : (Record) ((List<?>) Objects.requireNonNull(values.get(run))).get(at));
            }
            String shown = field.fields().type() == Arm.class ? ArmName.of(name) : name;
            presence(place, field, name, shown, found);
            fields(place.of(field, name, shown), declared(new ArrayList<>(found), element -> field.fields()), found);
        }
    }

    private static String elementName(Field.OfRecords field, Object element) {
        return String.valueOf(field.fields().get((Record) element, "name"));
    }

    /** Modalities are fused in their order; arms have none that counts. */
    private void order(FieldPlace place, Field.OfRecords field, List<List<String>> each) {
        boolean sameNames = each.stream().map(TreeSet::new).distinct().count() == 1;
        if (field.fields().type() != Arm.class
                && sameNames
                && each.stream().distinct().count() > 1) {
            List<String> orders =
                    each.stream().map(names -> String.join(", ", names)).toList();
            rows.add(new ConfigurationRow(
                    place.path() + field.name(),
                    Texts.of("compare.differences.order", place.name(field)),
                    orders,
                    orders,
                    false,
                    false));
        }
    }

    private void presence(
            FieldPlace place, Field.OfRecords field, String name, String shown, List<@Nullable Record> found) {
        if (found.stream().allMatch(Objects::nonNull)) {
            return;
        }
        rows.add(new ConfigurationRow(
                place.path() + field.name() + "[" + name + "]",
                Texts.of("compare.differences.element", place.name(field), shown),
                found.stream()
                        .map(each -> each == null
                                ? Texts.of("compare.differences.not-there")
                                : Texts.of("compare.differences.there"))
                        .toList(),
                found.stream()
                        .map(each -> each == null
                                ? Texts.of("compare.differences.without", shown)
                                : Texts.of("compare.differences.with", shown))
                        .toList(),
                false,
                false));
    }

    private void row(FieldPlace place, Field field, List<@Nullable Object> values, List<Integer> present) {
        List<String> texts = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            Object value = present.contains(run) ? values.get(run) : Lack.MISSING;
            String text = value instanceof Lack lack ? lack(lack) : FieldText.of(field, value, experiment(run));
            texts.add(text);
            terms.add(place.term(
                    value instanceof Lack
                            ? Texts.of("compare.differences.without", FieldText.term(field))
                            : Texts.of("compare.differences.term", FieldText.term(field), text)));
        }
        rows.add(new ConfigurationRow(
                place.path() + field.name(),
                place.name(field),
                texts,
                terms,
                values.stream().anyMatch(Lack.class::isInstance),
                false));
    }

    private static String lack(Lack lack) {
        return switch (lack) {
            case UNUSED -> Texts.of("compare.differences.unused");
            case MISSING -> Texts.of("compare.differences.not-there");
        };
    }

    private void origins() {
        origin(Texts.of("compare.differences.scenario"), RunOrigin::title);
        origin(Texts.of("compare.differences.data"), RunOrigin::dataName);
        if (runs.stream().anyMatch(run -> run.experiment().dataset() instanceof DatasetSpec.Folder)) {
            origin(Texts.of("compare.differences.fingerprint"), origin -> origin.dataFingerprint()
                    .substring(0, Math.min(FINGERPRINT, origin.dataFingerprint().length())));
        }
        Set<String> programs = new TreeSet<>();
        runs.forEach(
                run -> programs.addAll(run.contents().info().origin().versions().keySet()));
        for (String program : programs) {
            origin(Texts.of("compare.differences.version", program), origin -> origin.versions()
                    .getOrDefault(program, lack(Lack.MISSING)));
        }
    }

    private void origin(String name, Function<RunOrigin, String> says) {
        List<String> values = runs.stream()
                .map(run -> says.apply(run.contents().info().origin()))
                .toList();
        if (values.stream().distinct().count() > 1) {
            List<String> terms = values.stream()
                    .map(value -> Texts.of("compare.differences.term", name, value))
                    .toList();
            rows.add(new ConfigurationRow("", name, values, terms, false, true));
        }
    }
}
