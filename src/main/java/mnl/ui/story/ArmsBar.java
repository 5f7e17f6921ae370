package mnl.ui.story;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** The two arms of the margin map, and the two modalities where there are more. */
final class ArmsBar extends HBox {
    private final StoryViewModel model;
    private final IndexChoice left;
    private final IndexChoice right;
    private final IndexChoice strong;
    private final IndexChoice weak;
    private final HBox modalities;
    private final Button other = new Button();
    private boolean brief;

    ArmsBar(StoryViewModel model) {
        this.model = model;
        left = new IndexChoice("story-left", Texts.of("story.arms-bar.the-arm-on-the"), arm -> model.chooseArm(0, arm));
        right = new IndexChoice(
                "story-right", Texts.of("story.arms-bar.the-arm-on-the-right"), arm -> model.chooseArm(1, arm));
        strong = new IndexChoice(
                "story-strong", Texts.of("story.arms-bar.the-strong-modality-across"), model::chooseStrong);
        weak = new IndexChoice("story-weak", Texts.of("story.arms-bar.the-weak-modality-up"), model::chooseWeak);
        modalities = Nodes.group(strong.node(), weak.node());
        other.setId("story-other-pair");
        Nodes.tip(other, Texts.of("story.arms-bar.shows-another-pair-of"));
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(e -> model.chooseArms(model.otherArms()));
        getStyleClass().add("view-group");
        getChildren().addAll(modalities, left.node(), right.node(), other);
    }

    /** Leaves the other pair of arms out where there is no room for it beside the modalities. */
    void setBrief(boolean now) {
        if (now != brief) {
            brief = now;
            show();
        }
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
        boolean room = !offered.isEmpty() && !(brief && more);
        other.setVisible(room);
        other.setManaged(room);
        if (!offered.isEmpty()) {
            List<String> names =
                    offered.stream().map(layout.arms()::get).map(ArmName::of).toList();
            other.setText(String.join(" | ", names));
            Nodes.tip(
                    other,
                    Texts.of(
                            "story.arms-bar.shows", String.join(" " + Texts.of("story.arms-bar.beside") + " ", names)));
        }
    }
}
