package mnl.lab.library;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Scenario;
import mnl.experiment.fields.Differences;
import mnl.experiment.fields.Field;
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

    /** What stands between the names of fields in a path. */
    private static final Pattern PARTS = Pattern.compile("(\\[\\d+\\])?\\.|\\[\\d+\\]");

    private RunName() {}

    /** The name of a run. */
    public static String of(RunInfo info) {
        RunOrigin origin = info.origin();
        List<String> told = differences(reference(origin), origin.experiment());
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

    private static List<String> differences(Experiment reference, Experiment own) {
        return Differences.between(reference, own).stream()
                .filter(difference -> difference.readAfter() && isNamed(difference.path()))
                .map(difference -> term(difference.field(), difference.after()))
                .distinct()
                .toList();
    }

    private static boolean isNamed(String path) {
        return Stream.of(PARTS.split(path)).noneMatch(UNNAMED::contains);
    }

    private static String term(Field field, @Nullable Object value) {
        String name = field.facts().symbol().isEmpty()
                ? field.facts().label().toLowerCase(Locale.ROOT)
                : field.facts().symbol();
        if (value instanceof Number number && !(field instanceof Field.OfNumbersByName)) {
            return Texts.of("library.run-name.term", name, Numbers.plain(number.doubleValue()));
        }
        return field instanceof Field.OfChoice choice && value != null
                ? Texts.of("library.run-name.term", name, choice.words().apply(value))
                : name;
    }
}
