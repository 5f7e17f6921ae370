package mnl.ui.setup.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DialEdits;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.FieldSection;
import mnl.ui.form.Edits;
import mnl.ui.form.FieldMessages;
import mnl.ui.form.FormPart;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;
import mnl.ui.session.RunSession;

/** The experiment that the next run will train, while the user edits it. */
public final class SetupViewModel {
    private final ScenarioChoice scenarios;
    private final Edits edits = new Edits(this::settle);
    private final DatasetKnowledge knowledge;
    private final SetupChecks checks;
    private final NextRun nextRun;
    private final SetupHistory history;

    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final SetupFields fields;
    private final ReadOnlyStringWrapper opened = new ReadOnlyStringWrapper(this, "opened", "");
    private Experiment original;
    private boolean opening;

    /**
     * @param scenarios ready experiments, the default one first; at least one
     * @param readFacts reads what a dataset is, in the background
     * @param fxThread brings answers back to the FX thread
     * @param session the run on show, to tell what differs from it
     */
    public SetupViewModel(
            List<Scenario> scenarios,
            Function<Experiment, CompletableFuture<DatasetFacts>> readFacts,
            Executor fxThread,
            RunSession session) {
        this(scenarios, readFacts, fxThread, session, new SetupChecks(SetupChecks::byValidator), System::nanoTime);
    }

    /**
     * A setup that is checked in a way of its own.
     *
     * @param checks finds what keeps it from being run
     * @param clock nanoseconds, by which typing that goes on is told from another change
     */
    public SetupViewModel(
            List<Scenario> scenarios,
            Function<Experiment, CompletableFuture<DatasetFacts>> readFacts,
            Executor fxThread,
            RunSession session,
            SetupChecks checks,
            LongSupplier clock) {
        this.checks = checks;
        this.history = new SetupHistory(clock, this::restore);
        original = scenarios.get(0).experiment();
        fields = new SetupFields(original, edits);
        this.knowledge = new DatasetKnowledge(readFacts, fxThread, this::learned);
        this.nextRun = new NextRun(session, experiment.getReadOnlyProperty());
        this.scenarios = new ScenarioChoice(scenarios, this::load, this::belongTo);
        this.scenarios.back();
        this.scenarios.chosenProperty().addListener((o, was, now) -> {
            if (now == null && !opening) {
                history.keep(state());
            }
        });
        session.experimentProperty().addListener((o, was, now) -> history.close());
    }

    /** Takes over what was left before; there is nothing to undo in that. */
    public void begin(SetupState left) {
        history.clear();
        restore(left);
    }

    /** Everything that is set up at this moment. */
    public SetupState state() {
        return new SetupState(
                experiment.get(),
                original,
                fields.arms().offered(),
                scenarios.chosenProperty().get(),
                opened.get());
    }

    private void restore(SetupState state) {
        original = state.original();
        opening = true;
        scenarios.show(state.scenario());
        opening = false;
        opened.set(state.name());
        take(state.experiment().dataset(), () -> fields.restore(state));
    }

    /** What can be undone and redone. */
    public SetupHistory history() {
        return history;
    }

    /** Takes over every setting of an experiment. */
    public void load(Experiment next) {
        load(next, next);
    }

    private void load(Experiment next, Experiment usual) {
        original = usual;
        take(next.dataset(), () -> fields.load(next));
    }

    private void take(DatasetSpec data, Runnable change) {
        edits.together(() -> {
            knowledge.open(data);
            change.run();
            offerWhatFits();
            edits.changed();
        });
    }

    /**
     * Changes the modalities of synthetic data, and what names them. Everything else stays as it is typed, readable or
     * not, and arms that are not trained, or taken away and not yet forgotten, change along.
     *
     * @param change leaves order and number of the arms as they are
     */
    public void edit(UnaryOperator<Experiment> change) {
        Experiment now = experiment.get();
        Experiment next = change.apply(now.withArms(arms().everything(), now.baseline()));
        edits.together(() -> {
            fields.follow(next);
            offerWhatFits();
        });
    }

    /** Takes the data back to those of the scenario or opened configuration; everything else stays. */
    public void resetDials() {
        edits.together(() -> {
            edit(now -> DialEdits.reset(now, original));
            dataset().load(original.dataset());
        });
    }

    /** Takes over an experiment that nobody gave a name; no scenario is chosen then. */
    public void open(Experiment next) {
        open(next, "");
    }

    /**
     * Takes over an experiment from a file or a run; no scenario is chosen then.
     *
     * @param name what it is called until a scenario is chosen; empty for none
     */
    public void open(Experiment next, String name) {
        open(next, next, name);
    }

    /**
     * Takes over settings on data of a name; no scenario is chosen then.
     *
     * @param usual what the settings count as changed against, and can be reset to
     */
    public void open(Experiment next, Experiment usual, String name) {
        opening = true;
        scenarios.leave();
        opening = false;
        opened.set(name);
        load(next, usual);
    }

    /** What the settings are called, by their scenario or by what they were opened from; empty where they have no name. */
    public String name() {
        return state().name();
    }

    /** What the settings are called that come from no scenario; empty where they have no name. */
    public ReadOnlyStringProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Counts every setting as one of an experiment, or as a change to it. */
    private void belongTo(Experiment owner) {
        original = owner;
        history.keep(state());
        edits.changed();
    }

    /** Undoes every change to the chosen scenario. */
    public void reset() {
        load(original);
    }

    /** The chosen scenario's or the opened experiment, without any change. */
    public Experiment original() {
        return original;
    }

    /** Moves the first seed on past the seeds that were used last. */
    public void newSeeds() {
        SeedRange used = experiment.get().seeds();
        number("seeds.first").set((double) (used.first() + used.count()));
    }

    /** Brings the experiment, its problems and what is asked about its data in step with the fields. */
    private void settle() {
        Experiment now = compose();
        if (!now.equals(experiment.get())) {
            experiment.set(now);
        }
        modified.set(!now.equals(original));
        checks.check(now, knowledge, fields.typed(now), raw -> arms().atItsField(DatasetSettings.atItsField(raw)));
        knowledge.follow(now, checks.isDatasetSound());
        history.settled(state());
    }

    /** What the fields say, with the last number that could be read where one cannot. */
    Experiment compose() {
        return fields.compose();
    }

    /** Whether a text is typed into a field that cannot read it, so that the experiment does not hold it. */
    public boolean isUnreadable(String text) {
        return typed().values().stream()
                .anyMatch(each ->
                        !each.isReadable() && text.equals(each.textProperty().get()));
    }

    /** What is typed into fields that are read, by the path of the field. */
    public Map<String, TypedSetting> typed() {
        return fields.typed(compose());
    }

    private void learned() {
        edits.together(() -> {
            offerWhatFits();
            edits.changed();
        });
    }

    /** Each modality offers what fits the dataset, once that is known. */
    private void offerWhatFits() {
        DatasetFacts known = knowledge.factsProperty().get();
        if (known != null) {
            fields.modalities().know(known.outline());
        }
    }

    /** What is wrong with one field. */
    public Optional<String> problem(String path) {
        return checks.problem(path);
    }

    /** Brings what is wrong to the fields that it is about. */
    public FieldMessages messages() {
        return checks.messages();
    }

    /** Which ready experiment the settings began with. */
    public ScenarioChoice scenarios() {
        return scenarios;
    }

    /** The experiment as set up; fields that cannot be read hold their last good value, see {@link #problems}. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** Whether anything differs from the chosen scenario or the opened configuration. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** What the dataset is; null until it has been read. */
    public ReadOnlyObjectProperty<DatasetFacts> factsProperty() {
        return knowledge.factsProperty();
    }

    /** What is known of the dataset, and what may stand beside its fields. */
    public DatasetKnowledge knowledge() {
        return knowledge;
    }

    /** What keeps the experiment from being run; empty when it can be. */
    public ObservableList<Problem> problems() {
        return checks.problems();
    }

    /** Sections that differ from the run under way. */
    public ObservableList<FieldSection> appliesToNextRun() {
        return nextRun.sections();
    }

    /** The modalities in order. */
    public ObservableList<ModalitySettings> modalities() {
        return fields.modalities().all();
    }

    /** The dataset. */
    public DatasetSettings dataset() {
        return fields.dataset();
    }

    /** Every field that belongs to neither data, modalities nor arms. */
    public RecordSettings<Experiment> settings() {
        return fields.settings();
    }

    /** A number of {@link #settings} by its path, such as {@code schedule.epochs}. */
    public NumberSetting number(String path) {
        return settings().number(path);
    }

    /** The fusion of every arm that has none of its own. */
    public FusionSettings fusion() {
        return fields.fusion();
    }

    /** A form that shows this setup. */
    public FormPart form() {
        return new FormPart(checks.messages());
    }

    /** The arms of the comparison. */
    public ArmSettings arms() {
        return fields.arms();
    }
}
