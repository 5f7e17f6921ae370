package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.DatasetOutline;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.ui.form.FieldMessages;
import mnl.ui.form.TypedSetting;

/** What keeps the setup from being run: what cannot be read, what the validator finds, and data that are not there. */
public final class SetupChecks {
    private final BiFunction<Experiment, Optional<DatasetOutline>, List<Problem>> validate;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final FieldMessages messages = new FieldMessages();
    private final ObservableList<Problem> readable = FXCollections.unmodifiableObservableList(problems);

    /**
     * @param validate finds the problems of an experiment on data of which an outline is known, or nothing but their
     *     specification
     */
    public SetupChecks(BiFunction<Experiment, Optional<DatasetOutline>, List<Problem>> validate) {
        this.validate = validate;
    }

    /** What the validator finds. */
    public static List<Problem> byValidator(Experiment experiment, Optional<DatasetOutline> outline) {
        ExperimentValidator validator = new ExperimentValidator();
        return outline.map(known -> validator.problems(experiment, known))
                .orElseGet(() -> validator.problems(experiment));
    }

    /**
     * Finds the problems of now. One of an unreadable field stands for all of that field.
     *
     * @param typed what is typed into fields that are read, by their path
     * @param place says at which field a problem of the experiment belongs
     */
    void check(
            Experiment experiment,
            DatasetKnowledge knowledge,
            Map<String, TypedSetting> typed,
            UnaryOperator<Problem> place) {
        List<Problem> found = new ArrayList<>();
        typed.forEach((path, each) -> {
            if (!each.isReadable()) {
                found.add(new Problem(path, each.remedy()));
            }
        });
        for (Problem raw : validate.apply(experiment, knowledge.outline(experiment.dataset()))) {
            Problem problem = place.apply(raw);
            if (found.stream().noneMatch(f -> f.path().equals(problem.path()))) {
                found.add(problem);
            }
        }
        knowledge.problem(experiment.dataset()).ifPresent(found::add);
        if (!found.equals(problems)) {
            problems.setAll(found);
            messages.publish(found);
        }
    }

    /** Whether the dataset can be read as it is set up. */
    boolean isDatasetSound() {
        return problems.stream().noneMatch(p -> p.path().startsWith("dataset."));
    }

    /** What is wrong with one field. */
    Optional<String> problem(String path) {
        return problems.stream()
                .filter(p -> p.path().equals(path))
                .map(Problem::message)
                .findFirst();
    }

    /** Brings them to their fields. */
    FieldMessages messages() {
        return messages;
    }

    /** All of them; not to be changed. */
    ObservableList<Problem> problems() {
        return readable;
    }
}
