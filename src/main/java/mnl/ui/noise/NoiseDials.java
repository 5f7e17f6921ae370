package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.ui.session.RunSession;
import org.jspecify.annotations.Nullable;

/** The dials of the current run, one per modality that takes part. */
final class NoiseDials {
    private final Runnable turned;
    private final ReadOnlyObjectWrapper<List<NoiseDial>> list = new ReadOnlyObjectWrapper<>(this, "list", List.of());
    private final ObjectProperty<FusionRule> fusion = new SimpleObjectProperty<>(this, "fusion");
    private @Nullable NoiseDial moved;
    private boolean together;

    /** @param turned called after a dial was turned, once where all are turned together */
    NoiseDials(Runnable turned) {
        this.turned = turned;
        fusion.addListener((o, old, now) -> turned.run());
    }

    /** New dials for the current run; none where there is no run. */
    void open(RunSession session) {
        List<NoiseDial> next = session.historyProperty().get() == null ? List.of() : dials(session);
        moved = next.isEmpty() ? null : next.get(0);
        for (NoiseDial dial : next) {
            dial.kindProperty().addListener((o, old, now) -> turn(dial));
            dial.severityProperty().addListener((o, old, now) -> turn(dial));
        }
        list.set(next);
    }

    private static List<NoiseDial> dials(RunSession session) {
        DatasetInfo info = session.sourceProperty().get().info();
        List<NoiseDial> dials = new ArrayList<>();
        for (ModalitySpec each : session.experimentProperty().get().activeModalities()) {
            dials.add(new NoiseDial(
                    each.name(),
                    info.modalities().get(info.indexOf(each.name())).kind(),
                    each.evaluationNoise()));
        }
        return List.copyOf(dials);
    }

    private void turn(NoiseDial dial) {
        moved = dial;
        if (!together) {
            turned.run();
        }
    }

    void turnAll(Consumer<NoiseDial> turn) {
        together = true;
        get().forEach(turn);
        together = false;
        turned.run();
    }

    List<NoiseDial> get() {
        return list.get();
    }

    /** The test split under the noise that the dials say. */
    EvaluationRequest request() {
        return request(get().stream().map(NoiseDial::spec).toList());
    }

    /** The test split under other noise, fused as chosen. */
    EvaluationRequest request(List<NoiseSpec> noise) {
        FusionRule rule = fusion.get();
        return new EvaluationRequest(Split.TEST, noise, rule == null ? null : new FusionSpec(rule));
    }

    /** What fuses every arm's logits; null for what each arm was trained with. */
    ObjectProperty<FusionRule> fusionProperty() {
        return fusion;
    }

    /** The dial that was turned last; null while there is none. */
    @Nullable
    NoiseDial moved() {
        return moved;
    }

    void setMoved(NoiseDial dial) {
        moved = dial;
    }

    ReadOnlyObjectProperty<List<NoiseDial>> listProperty() {
        return list.getReadOnlyProperty();
    }
}
