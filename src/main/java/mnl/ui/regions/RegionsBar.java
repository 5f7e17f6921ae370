package mnl.ui.regions;

import java.util.List;
import javafx.scene.Node;
import mnl.experiment.ArmName;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.ToolRow;
import mnl.words.Texts;

/** The two classes, the seed, the arms, and the modalities where there are more than two. */
final class RegionsBar extends ToolRow {
    private final RegionsViewModel model;
    private final IndexChoice first;
    private final IndexChoice second;
    private final IndexChoice seed;
    private final IndexChoice left;
    private final IndexChoice right;
    private final IndexChoice strong;
    private final IndexChoice weak;

    /** @param exports what leaves the program */
    RegionsBar(RegionsViewModel model, Node exports) {
        this.model = model;
        first = new IndexChoice(
                "regions-first", Texts.of("regions.regions-bar.one-of-the-two"), k -> model.chooseClass(0, k));
        second = new IndexChoice(
                "regions-second", Texts.of("regions.regions-bar.the-other-class"), k -> model.chooseClass(1, k));
        left = new IndexChoice(
                "regions-upper", Texts.of("regions.regions-bar.the-first-arm"), arm -> model.chooseArm(0, arm));
        right = new IndexChoice(
                "regions-lower", Texts.of("regions.regions-bar.the-arm-beside-it"), arm -> model.chooseArm(1, arm));
        strong = new IndexChoice(
                "regions-strong", Texts.of("regions.regions-bar.the-modality-on-the"), m -> model.chooseModality(0, m));
        weak = new IndexChoice(
                "regions-weak",
                Texts.of("regions.regions-bar.the-modality-on-the-right"),
                m -> model.chooseModality(1, m));
        seed = new IndexChoice(
                "regions-seed", Texts.of("regions.regions-bar.the-seed-whose-models"), model::chooseSeed);
        show(
                List.of(
                        first.node(),
                        second.node(),
                        left.node(),
                        right.node(),
                        strong.node(),
                        weak.node(),
                        seed.node()),
                List.of(exports));
    }

    void choose() {
        if (!model.isThere()) {
            return;
        }
        List<String> classes = model.layout().classNames().stream()
                .map(name -> Texts.of("regions.regions-bar.class", name))
                .toList();
        first.show(classes, model.pair().first());
        second.show(classes, model.pair().second());
        List<Integer> arms = model.arms();
        left.show(ArmName.of(model.layout().arms()), arms.get(0));
        boolean two = arms.size() > 1;
        visible(right, two);
        if (two) {
            right.show(ArmName.of(model.layout().arms()), arms.get(1));
        }
        boolean more = model.layout().modalities().size() > 2;
        visible(strong, more);
        visible(weak, more);
        if (more) {
            strong.show(model.layout().modalities(), model.modalities().strong());
            weak.show(model.layout().modalities(), model.modalities().weak());
        }
        visible(seed, model.layout().seeds().size() > 1);
        seed.show(
                model.layout().seeds().stream()
                        .map(each -> Texts.of("regions.regions-bar.seed", each))
                        .toList(),
                model.seedIndex());
    }

    private static void visible(IndexChoice choice, boolean visible) {
        choice.node().setVisible(visible);
        choice.node().setManaged(visible);
    }
}
