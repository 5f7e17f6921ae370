package mnl.lab.library;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Scenario;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.figure.text.Numbers;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the program calls a run: its scenario or data, what was set differently from the scenario (on data of the user's:
 * from what a setup of these data begins with), and when it was started, such as "Blind spot · λ 2 · 30 Nov, 02:10".
 */
public final class RunName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final String BETWEEN = " · ";

    /** More of what differs would not be read. */
    private static final int MOST = 3;

    /** Said elsewhere, or of no interest to a person. */
    private static final Set<String> UNNAMED = Set.of("schema", "name", "path", "arms", "baseline", "references");

    private static final List<Scenario> SCENARIOS = Scenarios.all();

    private final Experiment experiment;
    private final List<String> differences = new ArrayList<>();

    private RunName(Experiment experiment) {
        this.experiment = experiment;
    }

    /** The name of a run. */
    public static String of(RunInfo info) {
        RunOrigin origin = info.origin();
        RunName name = new RunName(origin.experiment());
        name.compare(ExperimentFields.EXPERIMENT, origin.experiment(), reference(origin));
        List<String> told = name.differences;
        Stream<String> most = told.size() <= MOST
                ? told.stream()
                : Stream.concat(
                        told.stream().limit(MOST - 1),
                        Stream.of(Texts.of("library.run-name.more", told.size() - MOST + 1)));
        String head = origin.scenario().equals(RunOrigin.OWN) ? origin.dataName() : origin.title();
        return String.join(
                BETWEEN,
                Stream.of(Stream.of(head), most, Stream.of(time(info.started())))
                        .flatMap(part -> part)
                        .toList());
    }

    /** A time of this year's people, such as "30 Nov, 02:10". */
    public static String time(Instant instant) {
        return TIME.withZone(ZoneId.systemDefault()).format(instant);
    }

    private static Experiment reference(RunOrigin origin) {
        Experiment own = origin.experiment();
        return SCENARIOS.stream()
                .filter(scenario -> scenario.name().equals(origin.scenario()))
                .map(Scenario::experiment)
                .findFirst()
                .orElseGet(() -> new ExperimentJson()
                        .byDefault(
                                own.dataset(),
                                own.modalities().stream()
                                        .map(ModalitySpec::name)
                                        .toList()));
    }

    private void compare(RecordFields<?> fields, Record own, Record other) {
        for (Field field : fields.all()) {
            Object value = fields.get(own, field.name());
            Object before = fields.get(other, field.name());
            if (!Objects.equals(value, before)
                    && !UNNAMED.contains(field.name())
                    && RecordFields.applies(field, own, experiment)) {
                differs(field, value, before);
            }
        }
    }

    private void differs(Field field, @Nullable Object value, @Nullable Object before) {
        if (value instanceof Record own && before instanceof Record other && own.getClass() == other.getClass()) {
            if (field instanceof Field.OfRecord record) {
                compare(record.fields(), own, other);
                return;
            }
            if (field instanceof Field.OfVariant variant) {
                compare(variant.fieldsOf(own), own, other);
                return;
            }
        }
        if (field instanceof Field.OfRecords records
                && value instanceof List<?> all
                && before instanceof List<?> others
                && all.size() == others.size()) {
            for (int i = 0; i < all.size(); i++) {
                compare(records.fields(), (Record) all.get(i), (Record) others.get(i));
            }
            return;
        }
        String term = term(field, value);
        if (!differences.contains(term)) {
            differences.add(term);
        }
    }

    private static String term(Field field, @Nullable Object value) {
        String name = field.facts().symbol().isEmpty()
                ? field.facts().label().toLowerCase(Locale.ROOT)
                : field.facts().symbol();
        if (value instanceof Number number) {
            return Texts.of("library.run-name.term", name, Numbers.plain(number.doubleValue()));
        }
        return field instanceof Field.OfChoice choice && value != null
                ? Texts.of("library.run-name.term", name, choice.words().apply(value))
                : name;
    }
}
