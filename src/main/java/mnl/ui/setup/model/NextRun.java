package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Experiment;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.Differences;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.FieldSection;
import mnl.ui.form.FieldMessages;
import mnl.ui.session.RunSession;
import mnl.words.Texts;

/** What of the setup differs from the run on show: sections while that is under way, since they apply to the next one, and fields. */
final class NextRun {
    private final RunSession session;
    private final ReadOnlyObjectProperty<Experiment> setup;
    private final ObservableList<FieldSection> sections = FXCollections.observableArrayList();
    private final FieldMessages changes = new FieldMessages();
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
        changes.publish(
                running == null || now == null
                        ? List.of()
                        : Differences.between(running, now).stream()
                                .filter(Differences.Difference::read)
                                .map(NextRun::change)
                                .toList());
    }

    private static Problem change(Differences.Difference of) {
        String was = SetupChange.value(of.field(), of.before());
        return new Problem(
                of.path(), was.isEmpty() ? Texts.of("setup.next-run.another") : Texts.of("setup.next-run.had", was));
    }

    /** What each field that differs was in the run on show. */
    FieldMessages changes() {
        return changes;
    }

    ObservableList<FieldSection> sections() {
        return readable;
    }
}
