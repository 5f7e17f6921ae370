package mnl.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.chart.LegendPane;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.Nodes;
import mnl.ui.style.ToolRow;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Which profiles are shown and how they are read. */
final class HeatmapBar extends ToolRow {
    private static final String ALL = Texts.of("heatmap.heatmap-bar.all");

    private final HeatmapViewModel model;
    private final LegendPane arms = new LegendPane(Texts.of("heatmap.heatmap-bar.arms")).saying(ArmName::of);
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
        HBox modalities = Nodes.labelled(Texts.of("heatmap.heatmap-bar.modality"), modality);
        show(List.of(reading(), armGroup, pair, modalities, scale(), list()), List.of());
        arms.setId("heatmap-arms");
        arms.hidden().addListener((SetChangeListener<String>) this::armChanged);
        Explain.set(armGroup, Texts.of("heatmap.heatmap-bar.explain"));
        naming(first);
        naming(second);
        setUp(first, "first-arm", Texts.of("heatmap.heatmap-bar.the-arm-that-the"));
        setUp(second, "second-arm", Texts.of("heatmap.heatmap-bar.the-arm-that-is"));
        setUp(modality, "heatmap-modality", Texts.of("heatmap.heatmap-bar.show-the-profiles-of"));
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

    private static void naming(ComboBox<String> arms) {
        arms.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String arm) {
                return arm == null ? "" : ArmName.of(arm);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
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
        return Nodes.tip(box, Texts.of("heatmap.heatmap-bar.how-to-read-the"));
    }

    private CheckBox scale() {
        CheckBox box = new CheckBox(Texts.of("heatmap.heatmap-bar.one-scale-for-all"));
        box.setId("scale-of-run");
        box.selectedProperty().bindBidirectional(model.scaleOfRunProperty());
        Explain.set(box, Texts.of("heatmap.heatmap-bar.explain-all"));
        return Nodes.tip(box, Texts.of("heatmap.heatmap-bar.whether-colours-mean-the"));
    }

    private CheckBox list() {
        CheckBox box = new CheckBox(Texts.of("heatmap.heatmap-bar.largest-cells"));
        box.setId("list-cells");
        box.selectedProperty().bindBidirectional(model.listedProperty());
        return Nodes.tip(box, Texts.of("heatmap.heatmap-bar.list-the-largest-cells"));
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
