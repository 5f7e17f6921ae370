package mnl.engine.step;

import java.util.List;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.GradientRule;
import mnl.engine.state.Memento;
import mnl.words.Texts;

/** What every step remembers. */
final class StepMemento {
    private StepMemento() {}

    static Memento of(ParameterUpdate update, ReplicaFusion fusion, List<GradientRule> rules) {
        Memento memento = new Memento().with("update", update).with("fusion", fusion);
        for (int i = 0; i < rules.size(); i++) {
            memento = memento.with(rule(i), rules.get(i));
        }
        return memento;
    }

    static void restore(Memento memento, ParameterUpdate update, ReplicaFusion fusion, List<GradientRule> rules) {
        memento.restore("update", update);
        memento.restore("fusion", fusion);
        for (int i = 0; i < rules.size(); i++) {
            memento.restore(rule(i), rules.get(i));
        }
    }

    private static String rule(int index) {
        return Texts.of("step.step-memento.gradient-rule", index);
    }
}
