package mnl.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mnl.analysis.run.EpochText;
import mnl.lab.compare.ComparedCurves;
import mnl.lab.compare.ComparedRun;
import mnl.lab.compare.RunComparison;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The runs that are compared, each with its colour and what differs: to be made the reference, and to be taken out. */
final class RunChips extends FlowPane {
    private static final double SWATCH = 14;
    private static final PseudoClass REFERENCE = PseudoClass.getPseudoClass("reference");

    private final CompareViewModel model;
    private final Button more;

    /** @param choose leads to where runs are chosen */
    RunChips(CompareViewModel model, Runnable choose) {
        this.model = model;
        more = Nodes.icon(
                new Button(Texts.of("compare.chips.more")), Feather.PLUS, Texts.of("compare.chips.more-says"));
        more.setId("compare-more");
        more.setOnAction(e -> choose.run());
        setId("compare-runs");
        getStyleClass().add("compare-runs");
    }

    void show(@Nullable ComparisonAnswer answer) {
        List<Node> chips = new ArrayList<>();
        if (answer != null) {
            RunComparison comparison = answer.comparison();
            for (int run = 0; run < comparison.runs().size(); run++) {
                chips.add(chip(comparison, run, run == answer.metrics().reference()));
            }
            more.setDisable(comparison.runs().size() >= RunComparison.MOST);
        }
        chips.add(more);
        getChildren().setAll(chips);
    }

    private HBox chip(RunComparison comparison, int run, boolean reference) {
        ComparedRun one = comparison.runs().get(run);
        String label = comparison.labels().get(run);
        Label name = Nodes.name(label);
        name.getStyleClass().add("run-label");
        Nodes.tip(name, says(one));
        ToggleButton refer = Nodes.icon(
                new ToggleButton(),
                Feather.ANCHOR,
                reference
                        ? Texts.of("compare.chips.is-reference", label)
                        : Texts.of("compare.chips.make-reference", label));
        refer.setId("compare-refer-" + (run + 1));
        refer.setSelected(reference);
        refer.getStyleClass().addAll("button-icon", "flat");
        refer.setOnAction(e -> {
            refer.setSelected(true);
            model.refer(one.folder());
        });
        Button remove = Nodes.icon(new Button(), Feather.X, Texts.of("compare.chips.remove", label));
        remove.setId("compare-remove-" + (run + 1));
        remove.getStyleClass().addAll("button-icon", "flat");
        remove.setOnAction(e -> model.remove(one.folder()));
        HBox chip = Nodes.group(ArmSwatch.of(ComparedCurves.swatch(run), SWATCH), name, refer, remove);
        chip.getStyleClass().add("run-chip");
        chip.pseudoClassStateChanged(REFERENCE, reference);
        return chip;
    }

    private static String says(ComparedRun run) {
        int planned = run.experiment().schedule().epochs();
        double measured = run.contents().measurements().isEmpty()
                ? 0
                : run.contents()
                        .measurements()
                        .get(run.contents().measurements().size() - 1)
                        .epoch();
        return Texts.of("compare.chips.run-says", run.name(), EpochText.of(measured, planned), run.folder());
    }
}
