package mnl.ui.setup.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mnl.experiment.Arm;
import mnl.experiment.fields.Differences;
import mnl.experiment.fields.Differences.Difference;
import mnl.experiment.fields.Facts;
import mnl.experiment.fields.Field;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What became of the setup from one moment to the next.
 *
 * @param label in a few words, such as "learning rate 0.01 → 0.1"
 * @param typing the fields that were typed into or dragged, by their paths; empty for a change that is none of that. What is typed
 *     into the same fields goes on with this change
 */
record SetupChange(String label, String typing) {
    /** A longer text would not be read in a menu. */
    private static final int LONGEST = 60;

    static SetupChange between(SetupState before, SetupState after) {
        if (after.comesFromElsewhereThan(before)) {
            return of(elsewhere(after));
        }
        List<Difference> all = Differences.between(before.experiment(), after.experiment());
        if (after.experiment().equals(after.original()) && all.size() > 1) {
            return of(
                    after.name().isEmpty()
                            ? Texts.of("setup.setup-change.reset")
                            : Texts.of("setup.setup-change.reset-to", after.name()));
        }
        List<Difference> read = all.stream().filter(Difference::read).toList();
        List<Difference> said = read.isEmpty() ? all : read;
        if (said.stream().anyMatch(each -> each.path().equals("arms")) || said.isEmpty()) {
            return of(arms(before, after));
        }
        return new SetupChange(label(said), typing(all));
    }

    private static SetupChange of(String label) {
        return new SetupChange(label, "");
    }

    private static String elsewhere(SetupState after) {
        if (after.scenario() != null) {
            return Texts.of("setup.setup-change.scenario", after.scenario().title());
        }
        return after.opened().isEmpty()
                ? Texts.of("setup.setup-change.other-settings")
                : Texts.of("setup.setup-change.opened", after.opened());
    }

    private static String typing(List<Difference> all) {
        boolean typed = all.stream().map(Difference::field).allMatch(SetupChange::isTyped);
        return typed ? all.stream().map(Difference::path).collect(Collectors.joining(" ")) : "";
    }

    private static boolean isTyped(Field field) {
        return field instanceof Field.OfNumber
                || field instanceof Field.OfNumbers
                || field instanceof Field.OfNumbersByName
                || field instanceof Field.OfText;
    }

    private static String label(List<Difference> said) {
        String first = label(said.get(0));
        return said.size() == 1 ? first : Texts.of("setup.setup-change.and-more", first, said.size() - 1);
    }

    private static String label(Difference of) {
        Facts facts = of.field().facts();
        String name = of.place().isEmpty()
                ? lower(facts.label())
                : Texts.of("setup.setup-change.of-place", lower(facts.label()), of.place());
        String was = value(of.field(), of.before());
        String now = value(of.field(), of.after());
        String whole = Texts.of("setup.setup-change.from-to", name, was, now);
        boolean short_ = !was.isEmpty() && !now.isEmpty() && whole.length() <= LONGEST;
        return short_ ? whole : name;
    }

    /** Abbreviations stay as they are. */
    private static String lower(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    /** A value as it is shown; empty where it is no simple one. */
    private static String value(Field field, @Nullable Object value) {
        if (value instanceof Number number) {
            boolean word = field instanceof Field.OfNumber of
                    && number.doubleValue() == 0
                    && !of.zero().isEmpty();
            return word ? ((Field.OfNumber) field).zero() : Numbers.plain(number.doubleValue());
        }
        if (field instanceof Field.OfChoice choice && value != null) {
            return choice.words().apply(value);
        }
        return value instanceof String text ? text : "";
    }

    private static String arms(SetupState before, SetupState after) {
        Map<String, OfferedArm> was = byPath(before);
        Map<String, OfferedArm> now = byPath(after);
        for (OfferedArm each : after.arms()) {
            OfferedArm earlier = was.get(each.path());
            if (earlier == null) {
                return Texts.of("setup.setup-change.arm-added", each.arm().name());
            }
            if (earlier.chosen() != each.chosen()) {
                return each.chosen()
                        ? Texts.of("setup.setup-change.arm-chosen", each.arm().name())
                        : Texts.of("setup.setup-change.arm-left-out", each.arm().name());
            }
        }
        for (OfferedArm each : before.arms()) {
            if (!now.containsKey(each.path())) {
                return Texts.of("setup.setup-change.arm-removed", each.arm().name());
            }
        }
        return changed(before, after);
    }

    private static String changed(SetupState before, SetupState after) {
        Map<String, OfferedArm> was = byPath(before);
        return after.arms().stream()
                .filter(each ->
                        !Objects.requireNonNull(was.get(each.path())).arm().equals(each.arm()))
                .map(OfferedArm::arm)
                .map(Arm::name)
                .findFirst()
                .map(name -> Texts.of("setup.setup-change.arm-changed", name))
                .orElseGet(() -> Texts.of("setup.setup-change.order-of-arms"));
    }

    private static Map<String, OfferedArm> byPath(SetupState state) {
        return state.arms().stream().collect(Collectors.toMap(OfferedArm::path, each -> each));
    }
}
