package mnl.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ComboBox;
import mnl.analysis.RunLayout;
import mnl.ui.style.Nodes;

/** A choice by index that is filled anew for every run; choosing tells the view model, filling does not. */
final class CaseChoices {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean filling;

    CaseChoices(String id, String tip, IntConsumer chosen) {
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

    void show(List<String> items, int selected) {
        filling = true;
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.getSelectionModel().select(selected);
        filling = false;
    }

    /** "all seeds", then each of them. */
    static List<String> seeds(RunLayout layout) {
        List<String> items = new ArrayList<>(List.of("all seeds"));
        layout.seeds().forEach(seed -> items.add("seed " + seed));
        return items;
    }
}
