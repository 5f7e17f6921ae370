package mnl.ui.samples;

import java.util.Collections;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseSpec;
import mnl.ui.session.OwnNoise;

/** What the user chose: which samples, under which noise, in which order, and which arms are compared. */
public final class SampleChoices {
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed");
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.TEST);
    private final BooleanProperty clean = new SimpleBooleanProperty(this, "clean");
    private final IntegerProperty target = new SimpleIntegerProperty(this, "target", -1);
    private final ObjectProperty<CorrectnessCase> cell = new SimpleObjectProperty<>(this, "cell");
    private final ObjectProperty<Prediction> prediction =
            new SimpleObjectProperty<>(this, "prediction", Prediction.ANY);
    private final ObjectProperty<SampleOrder> order = new SimpleObjectProperty<>(this, "order", SampleOrder.AS_GIVEN);
    private final StringProperty arm = new SimpleStringProperty(this, "arm", "");
    private final StringProperty other = new SimpleStringProperty(this, "other", "");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");

    /** Keeps what a run with this layout still has; else all samples of the first seed, and the rivals as the arms. */
    void open(RunLayout layout) {
        List<String> arms = layout.arms();
        seed.set(seed.get() < layout.seeds().size() ? seed.get() : 0);
        split.set(Split.TEST);
        showAll();
        if (!arms.contains(arm.get())) {
            arm.set(arms.contains(Arm.MNL.name()) ? Arm.MNL.name() : arms.get(arms.size() - 1));
        }
        if (!arms.contains(other.get())) {
            other.set(arms.get(layout.baseline()));
        }
    }

    /** Takes every filter and the order back. */
    public void showAll() {
        target.set(-1);
        cell.set(null);
        prediction.set(Prediction.ANY);
        order.set(SampleOrder.AS_GIVEN);
        search.set("");
    }

    /** The chosen split under the noise that the experiment evaluates under, or under none. */
    EvaluationRequest request(Experiment experiment) {
        List<NoiseSpec> own = OwnNoise.of(experiment);
        List<NoiseSpec> none = Collections.nCopies(own.size(), NoiseSpec.NONE);
        return new EvaluationRequest(split.get(), clean.get() ? none : own);
    }

    SampleFilter filter(RunLayout layout) {
        int first = Math.max(0, layout.arms().indexOf(arm.get()));
        int second = Math.max(0, layout.arms().indexOf(other.get()));
        return new SampleFilter(target.get(), cell.get(), prediction.get(), order.get(), first, second, search.get());
    }

    /** What decides which evaluation is needed. */
    Observable[] ofEvaluation() {
        return new Observable[] {split, clean};
    }

    /** What decides which samples of it are listed. */
    Observable[] ofListing() {
        return new Observable[] {seed, target, cell, prediction, order, arm, other, search};
    }

    /** Index of the seed whose samples and replicas are looked at. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    public ObjectProperty<Split> splitProperty() {
        return split;
    }

    /** Whether the noise that the experiment evaluates under is left out. */
    public BooleanProperty cleanProperty() {
        return clean;
    }

    /** The class that samples must have; -1 for every one. */
    public IntegerProperty targetProperty() {
        return target;
    }

    /** The case that samples must have under the arm; null for every one. */
    public ObjectProperty<CorrectnessCase> cellProperty() {
        return cell;
    }

    ObjectProperty<Prediction> predictionProperty() {
        return prediction;
    }

    ObjectProperty<SampleOrder> orderProperty() {
        return order;
    }

    /** Name of the arm that is looked at in detail. */
    public StringProperty armProperty() {
        return arm;
    }

    /** Name of the arm that it is compared with. */
    public StringProperty otherProperty() {
        return other;
    }

    /** Part of a sample's name. */
    public StringProperty searchProperty() {
        return search;
    }
}
