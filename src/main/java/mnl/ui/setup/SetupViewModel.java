package mnl.ui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ExperimentValidator;
import mnl.experiment.Problem;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.runs.ScenarioStore;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.LatestOnly;

/** The experiment that the next run will train, while the user edits it. */
public final class SetupViewModel {
    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();
    private final ExperimentValidator validator = new ExperimentValidator();
    private final LatestOnly<Experiment, DatasetFacts> askFacts;
    private final NextRun nextRun;

    private final ObjectProperty<Scenario> scenario = new SimpleObjectProperty<>(this, "scenario");
    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyObjectWrapper<DatasetFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts");
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> readableProblems = FXCollections.unmodifiableObservableList(problems);
    private final ObservableList<ModalitySettings> modalities = FXCollections.observableArrayList();
    private final ObservableList<ModalitySettings> readableModalities =
            FXCollections.unmodifiableObservableList(modalities);
    private final DatasetSettings dataset = new DatasetSettings(this::changed);
    private final SharedSettings shared = new SharedSettings(this::changed);
    private final ArmSettings arms = new ArmSettings(this::changed);

    private Scenario lastScenario;
    private Experiment loaded;
    private Problem dataProblem;
    private boolean loading;

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
        this.scenarios.setAll(scenarios);
        this.askFacts = new LatestOnly<>(readFacts, fxThread, this::factsRead);
        this.nextRun = new NextRun(session, experiment.getReadOnlyProperty());
        scenario.addListener((o, was, chosen) -> {
            if (chosen != null) {
                lastScenario = chosen;
                load(chosen.experiment());
            }
        });
        scenario.set(this.scenarios.get(0));
    }

    /** Takes over every setting of an experiment. */
    public void load(Experiment next) {
        if (loaded == null || !loaded.dataset().equals(next.dataset())) {
            facts.set(null);
        }
        loaded = next;
        show(next);
    }

    /** Changes several settings at once, as if each had been edited. */
    void edit(UnaryOperator<Experiment> change) {
        show(change.apply(experiment.get()));
    }

    private void show(Experiment next) {
        loading = true;
        modalities.setAll(next.modalities().stream()
                .map(m -> new ModalitySettings(m, this::changed))
                .toList());
        offerWhatFits();
        dataset.load(next.dataset());
        arms.load(next.arms(), next.baseline(), next.fusion(), next.modalities());
        shared.load(next);
        loading = false;
        changed();
    }

    /** Takes over an experiment from a file; no scenario is chosen then. */
    public void open(Experiment next) {
        scenario.set(null);
        load(next);
    }

    /** Leaves an opened configuration or dataset folder for the scenario that was chosen before. */
    public void backToScenario() {
        scenario.set(lastScenario);
    }

    /** Undoes every change to the chosen scenario. */
    public void reset() {
        load(original());
    }

    /** The chosen scenario's or the opened experiment, without any change. */
    Experiment original() {
        return scenario.get() == null ? loaded : scenario.get().experiment();
    }

    /** Moves the first seed on past the seeds that were used last. */
    public void newSeeds() {
        SeedRange used = experiment.get().seeds();
        shared.firstSeed().set(used.first() + used.count());
    }

    private void changed() {
        if (loading) {
            return;
        }
        Experiment was = experiment.get();
        Experiment now = compose();
        experiment.set(now);
        modified.set(!now.equals(original()));
        if (was == null || !was.dataset().equals(now.dataset())) {
            dataProblem = null;
            check();
            if (problems.stream().noneMatch(p -> p.path().startsWith("dataset."))) {
                askFacts.ask(now);
            }
        }
        check();
    }

    private Experiment compose() {
        return new Experiment(
                loaded.schema(),
                dataset.spec(),
                modalities.stream().map(ModalitySettings::spec).toList(),
                shared.fusion(),
                shared.guidance(),
                arms.arms(),
                arms.baseline(),
                shared.schedule(),
                shared.optimizer(),
                shared.seeds(),
                shared.labels().spec());
    }

    private void check() {
        List<Problem> found = new ArrayList<>();
        numbers().forEach((path, number) -> {
            if (!number.isReadable()) {
                found.add(new Problem(path, number.remedy()));
            }
        });
        found.addAll(dataset.unreadable());
        found.addAll(shared.labels().unreadable());
        for (Problem raw : validated()) {
            Problem problem = arms.atItsField(DatasetSettings.atItsField(raw));
            if (found.stream().noneMatch(f -> f.path().equals(problem.path()))) {
                found.add(problem);
            }
        }
        if (dataProblem != null) {
            found.add(dataProblem);
        }
        problems.setAll(found);
    }

    private List<Problem> validated() {
        DatasetFacts known = facts.get();
        return known == null || experiment.get().dataset() instanceof DatasetSpec.Synthetic
                ? validator.problems(experiment.get())
                : validator.problems(experiment.get(), known.outline());
    }

    private Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>(dataset.numbers());
        for (int m = 0; m < modalities.size(); m++) {
            numbers.putAll(modalities.get(m).numbers("modalities[" + m + "]"));
        }
        numbers.putAll(shared.numbers());
        numbers.putAll(arms.numbers());
        return numbers;
    }

    private void factsRead(DatasetFacts read, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            dataProblem = new Problem("dataset", Failures.sentence(cause, "The data cannot be read: " + cause));
            facts.set(null);
            check();
            return;
        }
        if (!read.spec().equals(experiment.get().dataset())) {
            return;
        }
        dataProblem = null;
        facts.set(read);
        check();
        offerWhatFits();
    }

    /** Each modality offers what fits the dataset, once that is known. */
    private void offerWhatFits() {
        DatasetFacts known = facts.get();
        if (known != null) {
            modalities.forEach(m -> known.outline().modality(m.name()).ifPresent(m::know));
        }
    }

    /** What is wrong with one field. */
    public Optional<String> problem(String path) {
        return problems.stream()
                .filter(p -> p.path().equals(path))
                .map(Problem::message)
                .findFirst();
    }

    /** Puts the user's own scenarios behind those of the program; ones that are there already stay, chosen or not. */
    public void offer(List<Scenario> own) {
        scenarios.removeIf(known -> ScenarioStore.isOwn(known) && !own.contains(known));
        own.stream().filter(each -> !scenarios.contains(each)).forEach(scenarios::add);
    }

    /** Ready experiments; those of the user come and go. */
    public ObservableList<Scenario> scenarios() {
        return scenarios;
    }

    /** The scenario the settings were taken from; null for an opened configuration. */
    public ObjectProperty<Scenario> scenarioProperty() {
        return scenario;
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
        return facts.getReadOnlyProperty();
    }

    /** What keeps the experiment from being run; empty when it can be. */
    public ObservableList<Problem> problems() {
        return readableProblems;
    }

    /** Sections that differ from the run under way. */
    public ObservableList<SetupSection> appliesToNextRun() {
        return nextRun.sections();
    }

    public ObservableList<ModalitySettings> modalities() {
        return readableModalities;
    }

    public DatasetSettings dataset() {
        return dataset;
    }

    public SharedSettings shared() {
        return shared;
    }

    public ArmSettings arms() {
        return arms;
    }
}
