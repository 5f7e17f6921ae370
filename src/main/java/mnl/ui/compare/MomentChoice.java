package mnl.ui.compare;

import java.util.List;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import mnl.lab.compare.Moment;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.style.NumberSpinners;
import mnl.words.Texts;

/** Chooses the moment at which metrics are compared. */
final class MomentChoice {
    private static final int MOST_EPOCHS = 100_000;
    private static final int EPOCH = 2;

    private final CompareViewModel model;
    private final IndexChoice kind;
    private final Spinner<Integer> epoch = NumberSpinners.keepingValue(new Spinner<>(0, MOST_EPOCHS, 10));
    private final HBox node;

    MomentChoice(CompareViewModel model) {
        this.model = model;
        kind = new IndexChoice("compare-at", Texts.of("compare.moment-choice.says"), this::chosen);
        kind.show(
                List.of(
                        Texts.of("compare.moment-choice.last"),
                        Texts.of("compare.moment-choice.best"),
                        Texts.of("compare.moment-choice.epoch")),
                0);
        Nodes.tip(epoch, Texts.of("compare.moment-choice.epoch-says"));
        epoch.setId("compare-epoch");
        epoch.setEditable(true);
        epoch.getStyleClass().add("compare-epoch");
        epoch.valueProperty().addListener((o, was, now) -> chosen(kind.index()));
        epoch.setVisible(false);
        epoch.managedProperty().bind(epoch.visibleProperty());
        node = Nodes.group(Nodes.labelled(Texts.of("compare.moment-choice.at"), kind.node()), epoch);
    }

    HBox node() {
        return node;
    }

    private void chosen(int index) {
        epoch.setVisible(index == EPOCH);
        model.momentProperty()
                .set(index == EPOCH ? Moment.after(epoch.getValue()) : index == 1 ? Moment.BEST : Moment.LAST);
    }
}
