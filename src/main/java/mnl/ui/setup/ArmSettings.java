package mnl.ui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Arm;

/** The guidance arms while the user edits them. */
public final class ArmSettings {
    private final Runnable changed;
    private final ObservableList<ArmChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<ArmChoice> readableChoices = FXCollections.unmodifiableObservableList(choices);
    private final StringProperty baseline = new SimpleStringProperty(this, "baseline");

    ArmSettings(Runnable changed) {
        this.changed = changed;
        baseline.addListener((o, was, now) -> changed.run());
    }

    void load(List<Arm> arms, String baselineName) {
        List<ArmChoice> offered = new ArrayList<>();
        for (Arm standard : Arm.STANDARD) {
            Arm own = arms.stream()
                    .filter(a -> a.name().equals(standard.name()))
                    .findFirst()
                    .orElse(standard);
            offered.add(new ArmChoice(own, arms.contains(own), changed));
        }
        arms.stream()
                .filter(a -> Arm.STANDARD.stream().noneMatch(s -> s.name().equals(a.name())))
                .forEach(a -> offered.add(new ArmChoice(a, true, changed)));
        choices.setAll(offered);
        baseline.set(baselineName);
    }

    List<Arm> arms() {
        return choices.stream()
                .filter(c -> c.chosenProperty().get())
                .map(ArmChoice::arm)
                .toList();
    }

    String baseline() {
        return baseline.get();
    }

    /** The arms on offer: the five standard ones, then those that only the loaded experiment has. */
    public ObservableList<ArmChoice> choices() {
        return readableChoices;
    }

    /** Name of the arm that differences are measured against. */
    public StringProperty baselineProperty() {
        return baseline;
    }
}
