package mnl.ui.heatmap;

import mnl.ui.style.ToolRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import mnl.analysis.run.RunLayout;
import mnl.ui.chart.LegendPane;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import org.jspecify.annotations.Nullable;

/** Which profiles are shown and how they are read. */
final class HeatmapBar extends ToolRow {
    private static final String ALL = "all";

    private final HeatmapViewModel model;
    private final LegendPane arms = new LegendPane("Arms");
    private final ComboBox<String> modality = new ComboBox<>();
    private final ComboBox<String> first = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final HBox armGroup;
    private final HBox pair;
    private boolean filling;

    HeatmapBar(HeatmapViewModel model) {
        this.model = model;
        arms.setInOneRow();
        armGroup = Nodes.group(Nodes.wrapIn(this, arms));
        pair = Nodes.group(first, new Label("−"), second);
        HBox modalities = Nodes.labelled("Modality", modality);
        show(List.of(reading(), armGroup, pair, modalities, scale(), list()), List.of());
        arms.setId("heatmap-arms");
        arms.hidden().addListener((SetChangeListener<String>) this::armChanged);
        Explain.set(armGroup, "Arms to show side by side. Those hidden in the shared legend are not offered.");
        setUp(first, "first-arm", "The arm that the difference starts from");
        setUp(second, "second-arm", "The arm that is taken off");
        setUp(modality, "heatmap-modality", "Show the profiles of one modality, or of all");
        first.valueProperty()
                .addListener((o, old, now) -> pick(() -> model.firstProperty().set(now)));
        second.valueProperty()
                .addListener((o, old, now) -> pick(() -> model.secondProperty().set(now)));
        modality.valueProperty()
                .addListener(
                        (o, old, now) -> pick(() -> model.modalityProperty().set(now.equals(ALL) ? null : now)));
        model.visibility().hidden().addListener((SetChangeListener<String>) change -> fill());
        model.readingProperty().addListener((o, old, now) -> fill());
    }

    private static void setUp(ComboBox<String> box, String id, String tip) {
        box.setId(id);
        Nodes.tip(box, tip);
    }

    private void pick(Runnable choice) {
        if (!filling) {
            choice.run();
        }
    }

    private ComboBox<Reading> reading() {
        ComboBox<Reading> box = new ComboBox<>();
        box.setId("reading");
        box.getItems().setAll(Reading.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Reading reading) {
                return reading == null ? "" : reading.label();
            }

            @Override
            public @Nullable Reading fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(model.readingProperty());
        return Nodes.tip(box, "How to read the profile H^m[y][k]: absolute, renormalised over k ≠ y, or a difference");
    }

    private CheckBox scale() {
        CheckBox box = new CheckBox("One scale for all epochs");
        box.setId("scale-of-run");
        box.selectedProperty().bindBidirectional(model.scaleOfRunProperty());
        Explain.set(
                box,
                "All matrices on screen share one colour scale. On: it also holds for every epoch, so colours can be"
                        + " compared while you scrub. Off: it fits the current epoch.");
        return Nodes.tip(box, "Whether colours mean the same number in every epoch, or fit the current epoch");
    }

    private CheckBox list() {
        CheckBox box = new CheckBox("Largest cells");
        box.setId("list-cells");
        box.selectedProperty().bindBidirectional(model.listedProperty());
        return Nodes.tip(box, "List the largest cells beside the matrices: which target is taken for which class");
    }

    private void armChanged(SetChangeListener.Change<? extends String> change) {
        if (filling) {
            return;
        }
        if (change.wasAdded()) {
            model.chosenArms().remove(change.getElementAdded());
        } else {
            model.chosenArms().add(change.getElementRemoved());
        }
    }

    /** Offers what the current run has. */
    void fill() {
        RunLayout layout = model.layout();
        boolean difference = model.readingProperty().get().isDifference();
        visible(armGroup, !difference);
        visible(pair, difference);
        if (layout == null) {
            return;
        }
        filling = true;
        List<String> offered =
                layout.arms().stream().filter(model.visibility()::isVisible).toList();
        arms.hidden().clear();
        layout.arms().stream().filter(arm -> !model.chosenArms().contains(arm)).forEach(arms.hidden()::add);
        arms.setEntries(
                offered.stream().map(arm -> ArmLegend.entry(arm, layout.arms())).toList());
        offer(first, layout.arms(), model.firstProperty().get());
        offer(second, layout.arms(), model.secondProperty().get());
        List<String> modalities = new ArrayList<>(List.of(ALL));
        modalities.addAll(layout.modalities());
        String one = model.modalityProperty().get();
        offer(modality, modalities, one == null ? ALL : one);
        filling = false;
    }

    private static void offer(ComboBox<String> box, List<String> items, String value) {
        box.getItems().setAll(items);
        box.setValue(value);
    }

    private static void visible(HBox group, boolean shown) {
        group.setVisible(shown);
        group.setManaged(shown);
    }
}
