package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableDoubleValue;
import mnl.engine.EvaluationRequest;
import mnl.experiment.FusionRule;
import mnl.experiment.NoiseSpec;
import org.jspecify.annotations.Nullable;

/**
 * Accuracy against the severity on one modality, the other dials as they are: severities 0 to 10, point by point,
 * whenever the slider leaves the engine alone. A modality that is missing has no severity: then there are two points, with it and
 * without.
 */
public final class CurveUnderWay {
    /** Largest severity. */
    public static final int LAST = 10;

    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final List<NoiseResult> points = new ArrayList<>();
    private List<EvaluationRequest> plan = List.of();
    private @Nullable Conditions conditions;
    private @Nullable NoiseDial dial;
    private String noise = "";
    private boolean isSwitch;

    /** Everything but the swept severity that the curve depends on. */
    private record Conditions(List<NoiseSpec> others, NoiseSpec swept, FusionRule fusion) {}

    /** Begins anew with a modality under the dials' noise. */
    void begin(NoiseDials dials, NoiseDial swept) {
        List<EvaluationRequest> requests = new ArrayList<>();
        isSwitch = swept.isSwitch();
        for (int severity = 0; severity <= LAST; severity += isSwitch ? LAST : 1) {
            double at = severity;
            requests.add(dials.request(dials.get().stream()
                    .map(d -> d == swept ? d.at(at) : d.spec())
                    .toList()));
        }
        plan = requests;
        dial = swept;
        noise = swept.kindProperty().get().label();
        conditions = conditions(dials, swept);
        points.clear();
        done.set(0);
        running.set(true);
    }

    private static Conditions conditions(NoiseDials dials, NoiseDial swept) {
        List<NoiseSpec> others = dials.get().stream()
                .filter(d -> d != swept)
                .map(NoiseDial::spec)
                .toList();
        return new Conditions(others, swept.at(1), dials.fusionProperty().get());
    }

    /** Whether the curve is about this modality under these dials, whatever this modality's severity. */
    boolean isAbout(NoiseDials dials, NoiseDial swept) {
        return dial == swept && dial != null && conditions(dials, swept).equals(conditions);
    }

    /** Whether no point is of a model that had seen less than this, in passes over the training split. */
    boolean reaches(double epoch) {
        return points.stream().allMatch(point -> point.epoch() >= epoch);
    }

    /** The next point to evaluate; null when there is none. */
    @Nullable
    EvaluationRequest next() {
        return running.get() ? plan.get(points.size()) : null;
    }

    /** Takes the next point, unless the curve was given up. */
    void take(NoiseResult result) {
        if (running.get()) {
            points.add(result);
            done.set(points.size());
            running.set(points.size() < plan.size());
        }
    }

    /** Ends the work; points that are there stay. */
    public void cancel() {
        running.set(false);
    }

    void clear() {
        cancel();
        points.clear();
        done.set(0);
        dial = null;
    }

    /** Results so far, one for each severity from 0 on. */
    List<NoiseResult> points() {
        return points;
    }

    /** The modality whose noise varies; null before the first curve. */
    public @Nullable NoiseDial dial() {
        return dial;
    }

    /** Whether the modality is there at the first point and missing at the second, and there are no others. */
    boolean isSwitch() {
        return isSwitch;
    }

    /** Share of the points that are there. */
    public ObservableDoubleValue shareProperty() {
        return Bindings.createDoubleBinding(() -> plan.isEmpty() ? 0 : (double) done.get() / plan.size(), done);
    }

    /** Kind of the noise that varies. */
    public String noise() {
        return noise;
    }

    /** Number of points so far. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
