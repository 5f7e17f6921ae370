package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.fields.FusionFields;
import mnl.ui.style.FusionWords;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** Chooses what fuses the logits of every trained arm. */
final class FusionChoice {
    private static final String AS_TRAINED = Texts.of("noise.fusion-choice.as-trained");

    private final ComboBox<String> box = new ComboBox<>();
    private final List<FusionRule> rules = new ArrayList<>();

    /** @param chosen the rule; null for what each arm was trained with */
    FusionChoice(ObjectProperty<FusionRule> chosen) {
        rules.add(null);
        rules.addAll(FusionSpec.rulesWithoutTraining());
        rules.forEach(rule -> box.getItems().add(rule == null ? AS_TRAINED : FusionFields.words(rule)));
        box.setId("noise-fusion");
        box.getSelectionModel().select(rules.indexOf(chosen.get()));
        box.getSelectionModel()
                .selectedIndexProperty()
                .addListener((o, old, now) -> chosen.set(rules.get(Math.max(0, now.intValue()))));
        chosen.addListener((o, old, now) -> {
            box.getSelectionModel().select(rules.indexOf(now));
            explain(now);
        });
        box.setAccessibleText(Texts.of("noise.fusion-choice.spoken"));
        explain(chosen.get());
    }

    private void explain(FusionRule rule) {
        String text = rule == null
                ? Texts.of("noise.fusion-choice.late-fusion-f-of")
                : Texts.of("noise.fusion-choice.late-fusion-f-of-every", FusionWords.sentence(rule));
        Nodes.tip(box, text);
        Explain.set(box, text);
    }

    Node node() {
        return Nodes.labelled(Texts.of("noise.fusion-choice.fusion"), box);
    }
}
