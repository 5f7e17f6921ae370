package mnl.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.analysis.region.RegionFrame;
import mnl.data.BayesCeiling;
import mnl.data.DataSource;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.run.StoredRun;

/** What every view watches of the run on show, and asks it. Belongs to the FX thread. */
public abstract class WatchedRun {
    final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state");
    final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment");
    final ReadOnlyObjectWrapper<DataSource> source = new ReadOnlyObjectWrapper<>(this, "source");
    final ReadOnlyObjectWrapper<BayesCeiling> ceiling = new ReadOnlyObjectWrapper<>(this, "ceiling");
    final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(this, "stopping");
    final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    final ReadOnlyStringWrapper lacking = new ReadOnlyStringWrapper(this, "lacking", "");
    final ReadOnlyBooleanWrapper lacksFolder = new ReadOnlyBooleanWrapper(this, "lacksFolder");
    final ReadOnlyObjectWrapper<StoredRun> stored = new ReadOnlyObjectWrapper<>(this, "stored");
    final ReadOnlyObjectWrapper<Path> goesOnIn = new ReadOnlyObjectWrapper<>(this, "goesOnIn");

    final StringProperty awaited = new SimpleStringProperty(this, "awaited", "");
    final BooleanProperty comparingReferences = new SimpleBooleanProperty(this, "comparingReferences");

    private final ObjectProperty<List<GhostRun>> ghosts = new SimpleObjectProperty<>(this, "ghosts", List.of());

    final RunFeed feed = new RunFeed();

    final RunHandle run = new RunHandle();

    /** Of a session. */
    WatchedRun() {}

    /** State of the current run; null before the first run. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Whether what is trained beside the arms is shown as arms like the others, in this run and later ones. When it changes there
     * is a new history with the same measurements under the other layout.
     */
    public BooleanProperty comparingReferencesProperty() {
        return comparingReferences;
    }

    /** The stored run that is on show, or goes on; null for one that began in this window. */
    public ReadOnlyObjectProperty<StoredRun> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** Stored runs whose curves are drawn behind those of the run on show, whichever that is. */
    public ObjectProperty<List<GhostRun>> ghostsProperty() {
        return ghosts;
    }

    /** What cannot be shown of a stored run, and why; empty where all is there. */
    public ReadOnlyStringProperty lackingProperty() {
        return lacking.getReadOnlyProperty();
    }

    /** Whether a stored run's dataset folder is not found, or holds other data by now; known before {@link #lackingProperty()}. */
    public ReadOnlyBooleanProperty lacksFolderProperty() {
        return lacksFolder.getReadOnlyProperty();
    }

    /** Folder of the run on show, from which its training can go on; null where it cannot, or not yet. */
    public ReadOnlyObjectProperty<Path> goesOnInProperty() {
        return goesOnIn.getReadOnlyProperty();
    }

    /** Experiment of the current run; null before the first run. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** Data of the current run; null while there is none. */
    public ReadOnlyObjectProperty<DataSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Measurements of the current run; null while there is none. A new object for every run. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return feed.historyProperty();
    }

    /** How many {@link RunHistory#margins} came later than their measurements: of a stored run they come when its model has answered. */
    public ReadOnlyIntegerProperty lateMarginsProperty() {
        return feed.lateMarginsProperty();
    }

    /** Mean Bayes ceiling over the seeds, singles in the order of the active modalities; null where it is not known. */
    public ReadOnlyObjectProperty<BayesCeiling> ceilingProperty() {
        return ceiling.getReadOnlyProperty();
    }

    /**
     * Size of the history. Changes at most once per frame, after everything else was taken over; it falls to 0 before
     * the history of a run that is given up is taken away.
     */
    public ReadOnlyIntegerProperty measurementsProperty() {
        return feed.measurementsProperty();
    }

    /** Passes over the training split, as far as is known now: what tells one model of the current run from another. */
    public double trainedTo() {
        return feed.trainedTo();
    }

    /** The same; changes at most once per frame, after everything but the count of measurements was taken over. */
    public ReadOnlyDoubleProperty epochProperty() {
        return feed.epochProperty();
    }

    /** Training samples a second over all replicas; 0 = not known. */
    public ReadOnlyDoubleProperty samplesPerSecondProperty() {
        return feed.samplesPerSecondProperty();
    }

    /** Whether the run was asked to stop and has not stopped yet. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** What a run that is being prepared waits for beside its data, such as the engine; empty for nothing. */
    public StringProperty awaitedProperty() {
        return awaited;
    }

    /** Why the run failed, one sentence; empty while it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Measures the run's model, see {@link TrainingRun#evaluate}. */
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        return run.ask(of -> of.evaluate(request));
    }

    /** The decision regions of the run's model, see {@link TrainingRun#regions}. */
    public CompletableFuture<RegionFrame> regions(RegionRequest request) {
        return run.ask(of -> of.regions(request));
    }

    /** Differentiates the loss of one sample, see {@link TrainingRun#gradients}. */
    public CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        return run.ask(of -> of.gradients(question));
    }

    /** Attacks the run's model, see {@link TrainingRun#attack}. */
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        return run.ask(of -> of.attack(request.withReferences(comparingReferences.get()), progress));
    }

    /** Radii of the run's model, see {@link TrainingRun#certify}. */
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        return run.ask(of -> of.certify(request.withReferences(comparingReferences.get()), progress));
    }
}
