package mnl.ui.setup.dials;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.fields.ExperimentFields;
import mnl.ui.form.FormPart;
import mnl.ui.form.MessageLabel;
import mnl.ui.form.Term;
import mnl.ui.setup.model.DatasetSettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The confusable pairs as chips that a click takes away, and a choice of two classes for one more. */
final class PairChips extends VBox {
    private final DatasetSettings data;
    private final FlowPane chips = new FlowPane();
    private final ComboBox<Integer> first = choice("dials-pair-first", Texts.of("setup.pair-chips.first-class-of-a"));
    private final ComboBox<Integer> second =
            choice("dials-pair-second", Texts.of("setup.pair-chips.second-class-of-a"));

    PairChips(FormPart form, SetupViewModel model) {
        data = model.dataset();
        getStyleClass().add("pair-chips");
        chips.getStyleClass().add("dials-bar");
        chips.setId("dials-pairs");
        Term pairs = Term.of(
                DatasetSettings.PAIRS,
                ExperimentFields.at(DatasetSettings.PAIRS).facts());
        pairs.explained(this);
        Button add = DialsPanel.button(
                Texts.of("setup.pair-chips.add-pair"),
                Feather.PLUS,
                Texts.of("setup.pair-chips.makes-these-two-classes"));
        add.setId("dials-pair-add");
        add.setOnAction(e -> add());
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> first.getValue() == null
                                || second.getValue() == null
                                || first.getValue().equals(second.getValue()),
                        first.valueProperty(),
                        second.valueProperty()));
        FlowPane more = new FlowPane(first, second, add);
        more.getStyleClass().add("dials-bar");
        getChildren().addAll(chips, more, new MessageLabel(form, pairs, wrong -> {}));
        data.pairs().textProperty().addListener((o, was, now) -> show());
        data.synthetic().number("classes").valueProperty().addListener((o, was, now) -> show());
        show();
    }

    private static ComboBox<Integer> choice(String id, String tip) {
        ComboBox<Integer> box = Nodes.tip(new ComboBox<>(), tip);
        box.setId(id);
        box.setPromptText(Texts.of("setup.pair-chips.class"));
        box.getStyleClass().add(Styles.SMALL);
        return box;
    }

    private void add() {
        List<ClassPair> pairs = new ArrayList<>(data.pairs().get());
        pairs.add(new ClassPair(first.getValue(), second.getValue()));
        data.pairs().type(pairs);
    }

    private void show() {
        List<ClassPair> pairs = data.pairs().get();
        chips.getChildren().setAll(pairs.stream().map(this::chip).toList());
        Set<Integer> taken = new HashSet<>();
        pairs.forEach(pair -> taken.addAll(List.of(pair.first(), pair.second())));
        List<Integer> free = IntStream.range(
                        0, data.synthetic().number("classes").getInt())
                .filter(c -> !taken.contains(c))
                .boxed()
                .toList();
        offer(first, free, 0);
        offer(second, free, 1);
    }

    private static void offer(ComboBox<Integer> box, List<Integer> free, int preferred) {
        Integer chosen = box.getValue();
        box.getItems().setAll(free);
        box.setValue(free.contains(chosen) ? chosen : free.size() > preferred ? free.get(preferred) : null);
    }

    private Button chip(ClassPair pair) {
        String name = pair.first() + "–" + pair.second();
        Button chip = Nodes.tip(
                new Button(name, new FontIcon(Feather.X)), Texts.of("setup.pair-chips.takes-the-pair-away", name));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setId("dials-pair-" + pair.first() + "-" + pair.second());
        chip.getStyleClass().addAll(Styles.SMALL, Styles.ROUNDED);
        chip.setOnAction(e -> data.pairs()
                .type(data.pairs().get().stream().filter(p -> !p.equals(pair)).toList()));
        return chip;
    }
}
