package mnl.ui.setup.model;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.store.ScenarioStore;
import org.jspecify.annotations.Nullable;

/** Which ready experiment the setup begins with: those of the program, then those of the user. */
public final class ScenarioChoice {
    private final ObservableList<Scenario> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Scenario> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final Consumer<Experiment> owned;
    private Scenario last;
    private boolean adopting;

    /**
     * @param ready the default one first; at least one. None is chosen yet
     * @param load takes over every setting of the one that is chosen
     * @param owned told the experiment that the settings count as from now on, without any of them being touched
     */
    ScenarioChoice(List<Scenario> ready, Consumer<Experiment> load, Consumer<Experiment> owned) {
        this.owned = owned;
        last = ready.get(0);
        all.setAll(ready);
        chosen.addListener((o, was, now) -> {
            if (now != null && !adopting) {
                last = now;
                load.accept(now.experiment());
            }
        });
    }

    /** Goes back from an opened configuration or dataset folder to the one that was chosen before, if it is still there. */
    public void back() {
        chosen.set(all.contains(last) ? last : all.get(0));
    }

    /**
     * Counts every setting as one of a scenario from now on, or as a change to it; none of them is touched.
     *
     * @param owner which scenario
     */
    public void adopt(Scenario owner) {
        last = owner;
        adopting = true;
        try {
            chosen.set(owner);
        } finally {
            adopting = false;
        }
        owned.accept(owner.experiment());
    }

    /** Shows which one the settings came from, where they have been brought back; none where it is no longer there. */
    void show(@Nullable Scenario origin) {
        adopting = true;
        try {
            chosen.set(all.contains(origin) ? origin : null);
        } finally {
            adopting = false;
        }
    }

    /** Leaves the chosen one, with every setting as it is. */
    public void leave() {
        chosen.set(null);
    }

    /** Puts the user's own ones behind those of the program; ones that are there already stay, chosen or not. */
    public void offer(List<Scenario> own) {
        if (chosen.get() != null && ScenarioStore.isOwn(chosen.get()) && !own.contains(chosen.get())) {
            leave();
        }
        all.removeIf(known -> ScenarioStore.isOwn(known) && !own.contains(known));
        own.stream().filter(each -> !all.contains(each)).forEach(all::add);
    }

    /** Ready experiments; those of the user come and go. */
    public ObservableList<Scenario> all() {
        return all;
    }

    /** The one the settings were taken from; null for an opened configuration. */
    public ObjectProperty<@Nullable Scenario> chosenProperty() {
        return chosen;
    }
}
