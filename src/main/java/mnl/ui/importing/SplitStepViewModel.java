package mnl.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.data.DataException;
import mnl.data.Identity;
import mnl.data.importing.ClassCounts;
import mnl.data.importing.ImportForecast;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.Pairing;
import mnl.data.importing.SourceTags;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Classes, pairs and splits: what the user wants, and what comes of it. */
public final class SplitStepViewModel {

    /** Said while samples are counted. */
    static final String COUNTING = Texts.of("importing.split-step-view-model.counting-the-samples");

    /** What is wanted of which samples. */
    private record Wanted(List<SourceTags> tags, ImportPlan plan) {}

    /** What comes of it; null and a sentence where nothing does. */
    private record Outcome(
            Wanted wanted,
            @Nullable ClassCounts classes,
            @Nullable ImportForecast forecast,
            String noClasses,
            String why) {}

    private final ObjectProperty<Pairing> pairing = new SimpleObjectProperty<>(this, "pairing", Pairing.AUTOMATIC);
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "0");
    private final StringProperty classNames = new SimpleStringProperty(this, "classNames", "");
    private final SplitSettings splits = new SplitSettings(this::changed);
    private final ReadOnlyObjectWrapper<ClassCounts> classes = new ReadOnlyObjectWrapper<>(this, "classes");
    private final ReadOnlyObjectWrapper<ImportForecast> forecast = new ReadOnlyObjectWrapper<>(this, "forecast");
    private final ReadOnlyStringWrapper whyNoClasses = new ReadOnlyStringWrapper(this, "whyNoClasses", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final Inquiry<Wanted, Outcome> count;
    private @Nullable List<SourceTags> tags;
    private @Nullable Wanted current;

    SplitStepViewModel(Executor background, Executor fxThread) {
        count = Inquiry.inBackground(SplitStepViewModel::outcome, background, fxThread, this::answered)
                .failing(failure -> whyNot.set(ImportFailures.sentence(failure)));
        pairing.addListener((o, was, now) -> changed());
        seed.addListener((o, was, now) -> changed());
        classNames.addListener((o, was, now) -> changed());
    }

    /** Counts other samples; null: they are not known. */
    void count(@Nullable List<SourceTags> samples) {
        tags = samples;
        changed();
    }

    private void changed() {
        current = null;
        forecast.set(null);
        if (tags == null) {
            classes.set(null);
            whyNoClasses.set("");
            whyNot.set("");
            return;
        }
        try {
            current = new Wanted(tags, plan("counted", "", ""));
        } catch (IllegalArgumentException typed) {
            whyNot.set(typed.getMessage());
            return;
        }
        whyNot.set(COUNTING);
        count.ask(current);
    }

    /**
     * The plan without its sources.
     *
     * @throws IllegalArgumentException with one sentence when something that was typed makes none
     */
    ImportPlan plan(String name, String licence, String origin) {
        return new ImportPlan(
                List.of(), pairing.get(), splits.rule(), names(), seedNumber(), name, licence, origin, Set.of());
    }

    private List<String> names() {
        return classNames.get().isBlank()
                ? List.of()
                : Arrays.stream(classNames.get().split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    private long seedNumber() {
        String typed = seed.get().strip();
        if (!typed.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("Type the seed as a whole number, such as 0.");
        }
        return Long.parseLong(typed);
    }

    private static Outcome outcome(Wanted wanted) {
        ClassCounts counted;
        try {
            counted = ClassCounts.of(wanted.tags(), wanted.plan().classNames());
        } catch (DataException problem) {
            return new Outcome(wanted, null, null, problem.getMessage(), problem.getMessage());
        }
        try {
            return new Outcome(wanted, counted, ImportForecast.of(wanted.plan(), wanted.tags()), "", "");
        } catch (DataException problem) {
            return new Outcome(wanted, counted, null, "", problem.getMessage());
        }
    }

    private void answered(Outcome outcome) {
        if (Identity.same(outcome.wanted(), current)) {
            classes.set(outcome.classes());
            forecast.set(outcome.forecast());
            whyNoClasses.set(outcome.noClasses());
            whyNot.set(outcome.why());
        }
    }

    /** Which samples of several sources belong together. */
    public ObjectProperty<Pairing> pairingProperty() {
        return pairing;
    }

    /** Seed of everything that is drawn, as typed. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** Names of the classes in the order of the labels, with commas between them; empty: the labels. */
    public StringProperty classNamesProperty() {
        return classNames;
    }

    public SplitSettings splits() {
        return splits;
    }

    /** The classes before pairing; null while they are not known. */
    public ReadOnlyObjectProperty<ClassCounts> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** What the import will make of the samples; null while that is not known. */
    public ReadOnlyObjectProperty<ImportForecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** Why the classes do not do, one sentence; empty where they do. */
    public ReadOnlyStringProperty whyNoClassesProperty() {
        return whyNoClasses.getReadOnlyProperty();
    }

    /** Why the samples cannot be divided like this, one sentence; empty where they can. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }
}
