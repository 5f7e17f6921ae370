package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ComboBox;
import mnl.analysis.RunLayout;
import mnl.ui.style.Nodes;

/** A choice by index that is filled anew when there are others; choosing tells, filling does not. */
final class Choices {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean filling;

    Choices(String id, String tip, IntConsumer chosen) {
        box.setId(id);
        Nodes.tip(box, tip);
        box.getSelectionModel().selectedIndexProperty().addListener((o, old, now) -> {
            if (!filling && now.intValue() >= 0) {
                chosen.accept(now.intValue());
            }
        });
    }

    ComboBox<String> node() {
        return box;
    }

    /** Index of the choice; -1 for none. */
    int index() {
        return box.getSelectionModel().getSelectedIndex();
    }

    /** Offers these and chooses one of them. */
    void show(List<String> items, int selected) {
        filling = true;
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.getSelectionModel().select(selected);
        filling = false;
    }

    /** Offers these; what was chosen stays chosen where it is among them, else it is the one with this index. */
    void offer(List<String> items, int otherwise) {
        int same = box.getValue() == null ? -1 : items.indexOf(box.getValue());
        show(items, same >= 0 ? same : Math.min(otherwise, items.size() - 1));
    }

    /** "all seeds", then each of them. */
    static List<String> seeds(RunLayout layout) {
        List<String> items = new ArrayList<>(List.of("all seeds"));
        layout.seeds().forEach(seed -> items.add("seed " + seed));
        return items;
    }
}
