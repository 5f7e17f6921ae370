package mnl.ui.story;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;

/** The two arms of the margin map, and the two modalities where there are more. */
final class ArmsBar extends HBox {
    private final StoryViewModel model;
    private final IndexChoice left;
    private final IndexChoice right;
    private final IndexChoice strong;
    private final IndexChoice weak;
    private final HBox modalities;
    private final Button other = new Button();

    ArmsBar(StoryViewModel model) {
        this.model = model;
        left = new IndexChoice("story-left", "The arm on the left", arm -> model.chooseArm(0, arm));
        right = new IndexChoice("story-right", "The arm on the right", arm -> model.chooseArm(1, arm));
        strong = new IndexChoice("story-strong", "The strong modality, across", model::chooseStrong);
        weak = new IndexChoice("story-weak", "The weak modality, up", model::chooseWeak);
        modalities = Nodes.group(strong.node(), weak.node());
        other.setId("story-other-pair");
        Nodes.tip(other, "Shows another pair of arms");
        other.getStyleClass().add("flat");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(e -> model.chooseArms(model.otherArms()));
        getStyleClass().add("view-group");
        getChildren().addAll(modalities, left.node(), right.node(), other);
    }

    void show() {
        StoryChoice choice = model.choiceProperty().get();
        if (choice == null) {
            return;
        }
        RunLayout layout = model.layout();
        left.show(ArmName.of(layout.arms()), choice.maps().get(0));
        boolean two = choice.maps().size() > 1;
        right.node().setVisible(two);
        right.node().setManaged(two);
        if (two) {
            right.show(ArmName.of(layout.arms()), choice.maps().get(1));
        }
        boolean more = layout.modalities().size() > 2;
        modalities.setVisible(more);
        modalities.setManaged(more);
        if (more) {
            strong.show(layout.modalities(), model.pair().strong());
            weak.show(layout.modalities(), model.pair().weak());
        }
        List<Integer> offered = model.otherArms();
        other.setVisible(!offered.isEmpty());
        other.setManaged(!offered.isEmpty());
        if (!offered.isEmpty()) {
            List<String> names =
                    offered.stream().map(layout.arms()::get).map(ArmName::of).toList();
            other.setText(String.join(" | ", names));
            Nodes.tip(other, "Shows " + String.join(" beside ", names));
        }
    }
}
