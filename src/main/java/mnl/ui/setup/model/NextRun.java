package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Experiment;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.FieldSection;
import mnl.ui.session.RunSession;

/** The sections of the setup that differ from the run under way, and so apply to the next one. */
final class NextRun {
    private final RunSession session;
    private final ReadOnlyObjectProperty<Experiment> setup;
    private final ObservableList<FieldSection> sections = FXCollections.observableArrayList();
    private final ObservableList<FieldSection> readable = FXCollections.unmodifiableObservableList(sections);

    NextRun(RunSession session, ReadOnlyObjectProperty<Experiment> setup) {
        this.session = session;
        this.setup = setup;
        setup.addListener((o, was, now) -> compare());
        session.experimentProperty().addListener((o, was, now) -> compare());
        session.stateProperty().addListener((o, was, now) -> compare());
    }

    private void compare() {
        List<FieldSection> differing = new ArrayList<>();
        Experiment running = session.experimentProperty().get();
        Experiment now = setup.get();
        boolean underWay = session.stateProperty().get() != null
                && !session.stateProperty().get().isOver();
        if (running != null && now != null && underWay) {
            ExperimentFields.SECTIONS.stream()
                    .filter(section -> !section.isSame(now, running))
                    .forEach(differing::add);
        }
        if (!differing.equals(sections)) {
            sections.setAll(differing);
        }
    }

    ObservableList<FieldSection> sections() {
        return readable;
    }
}
