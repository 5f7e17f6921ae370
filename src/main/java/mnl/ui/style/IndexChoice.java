package mnl.ui.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ComboBox;
import mnl.analysis.run.RunLayout;
import mnl.words.Texts;

/** A choice by index that is filled anew when there are others; choosing tells, filling does not. */
public final class IndexChoice {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean filling;

    /**
     * @param id of the control
     * @param tip what is chosen
     * @param chosen receives the index
     */
    public IndexChoice(String id, String tip, IntConsumer chosen) {
        box.setId(id);
        Nodes.tip(box, tip);
        box.getSelectionModel().selectedIndexProperty().addListener((o, old, now) -> {
            if (!filling && now.intValue() >= 0) {
                chosen.accept(now.intValue());
            }
        });
    }

    /** The control. */
    public ComboBox<String> node() {
        return box;
    }

    /** Index of the choice; -1 for none. */
    public int index() {
        return box.getSelectionModel().getSelectedIndex();
    }

    /** Offers these and chooses one of them. */
    public void show(List<String> items, int selected) {
        filling = true;
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.getSelectionModel().select(selected);
        filling = false;
    }

    /** Offers these; what was chosen stays chosen where it is among them, else it is the one with this index. */
    public void offer(List<String> items, int otherwise) {
        int same = box.getValue() == null ? -1 : items.indexOf(box.getValue());
        show(items, same >= 0 ? same : Math.min(otherwise, items.size() - 1));
    }

    /** "all seeds", then each of them. */
    public static List<String> seeds(RunLayout layout) {
        List<String> items = new ArrayList<>(List.of(Texts.of("style.index-choice.all-seeds")));
        layout.seeds().forEach(seed -> items.add(Texts.of("style.index-choice.seed", seed)));
        return items;
    }
}
