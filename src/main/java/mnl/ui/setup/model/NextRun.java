package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Experiment;
import mnl.ui.session.RunSession;

/** The sections of the setup that differ from the run under way, and so apply to the next one. */
final class NextRun {
    private final RunSession session;
    private final ReadOnlyObjectProperty<Experiment> setup;
    private final ObservableList<SetupSection> sections = FXCollections.observableArrayList();
    private final ObservableList<SetupSection> readable = FXCollections.unmodifiableObservableList(sections);

    NextRun(RunSession session, ReadOnlyObjectProperty<Experiment> setup) {
        this.session = session;
        this.setup = setup;
        setup.addListener((o, was, now) -> compare());
        session.experimentProperty().addListener((o, was, now) -> compare());
        session.stateProperty().addListener((o, was, now) -> compare());
    }

    private void compare() {
        List<SetupSection> differing = new ArrayList<>();
        Experiment running = session.experimentProperty().get();
        Experiment now = setup.get();
        boolean underWay = session.stateProperty().get() != null
                && !session.stateProperty().get().isOver();
        if (running != null && now != null && underWay) {
            for (SetupSection section : SetupSection.values()) {
                if (!Objects.equals(section.of(now), section.of(running))) {
                    differing.add(section);
                }
            }
        }
        if (!differing.equals(sections)) {
            sections.setAll(differing);
        }
    }

    ObservableList<SetupSection> sections() {
        return readable;
    }
}
