package mnl.ui.arms;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.lab.run.StoredRun;
import mnl.ui.session.RunCourse;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.words.Texts;

/** The arms of the run on show, or of the one that is set up while there is none, with how they stand. */
public final class ArmsViewModel {
    private final RunSession session;
    private final ObservableValue<Experiment> planned;
    private final ObservableList<ArmStanding> standings = FXCollections.observableArrayList();
    private final ObservableList<ArmStanding> readableStandings = FXCollections.unmodifiableObservableList(standings);
    private final ObservableList<String> modalities = FXCollections.observableArrayList();
    private final ObservableList<String> readableModalities = FXCollections.unmodifiableObservableList(modalities);
    private final ReadOnlyBooleanWrapper references = new ReadOnlyBooleanWrapper(this, "references");
    private ShownRun shown = new ShownRun("", LocalTime.MIDNIGHT);
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");

    /**
     * @param session the run on show
     * @param planned the experiment that is set up
     * @param scenario title of the scenario that it comes from; empty for settings of the user's
     */
    public ArmsViewModel(RunSession session, ObservableValue<Experiment> planned, Supplier<String> scenario) {
        this.session = session;
        this.planned = planned;
        session.experimentProperty().addListener((o, was, now) -> begun(scenario));
        // The same experiment once more is no other one, but another run.
        session.historyProperty().addListener((o, was, now) -> {
            if (now == null) {
                begun(scenario);
            }
        });
        session.measurementsProperty().addListener((o, was, now) -> update());
        session.historyProperty().addListener((o, was, now) -> update());
        session.experimentProperty().addListener((o, was, now) -> update());
        session.comparingReferencesProperty().addListener((o, was, now) -> update());
        planned.addListener((o, was, now) -> update());
        if (session.experimentProperty().get() != null) {
            begun(scenario);
        }
        update();
    }

    private void begun(Supplier<String> scenario) {
        StoredRun stored = session.storedProperty().get();
        shown = stored == null
                ? new ShownRun(scenario.get(), LocalTime.now(ZoneId.systemDefault()))
                : new ShownRun(stored.info());
    }

    private void update() {
        Experiment current = session.experimentProperty().get();
        references.set(
                !(current == null ? planned.getValue() : current).references().isEmpty());
        RunHistory history = session.historyProperty().get();
        if (history == null) {
            Experiment shown = session.experimentProperty().get() == null
                    ? planned.getValue()
                    : session.experimentProperty().get();
            showPlanned(shown);
        } else {
            show(history);
        }
    }

    private void showPlanned(Experiment experiment) {
        replace(
                standings,
                (session.comparingReferencesProperty().get() ? experiment.trained() : experiment.arms())
                        .stream()
                                .map(Arm::name)
                                .map(name -> new ArmStanding(
                                        name, name.equals(experiment.baseline()), null, null, false, ""))
                                .toList());
        replace(
                modalities,
                experiment.activeModalities().stream().map(ModalitySpec::name).toList());
        caption.set(Texts.of("arms.arms-view-model.numbers-appear-as-soon"));
    }

    private void show(RunHistory history) {
        RunLayout layout = history.layout();
        Map<String, PairedComparison> compared = history.size() == 0
                ? Map.of()
                : new ArmSummaries(layout, history.get(history.size() - 1)).comparisons(Metrics.ACCURACY_FUSED);
        List<ScheduleEventSummary> course = RunCourse.of(session);
        replace(
                standings,
                IntStream.range(0, layout.arms().size())
                        .mapToObj(arm -> standing(
                                history,
                                arm,
                                compared,
                                CourseWords.of(course, arm, layout.seeds().size())))
                        .toList());
        replace(modalities, layout.modalities());
        String numbers = history.size() == 0
                ? Texts.of("arms.arms-view-model.numbers-appear-as-soon")
                : numbers(layout, EpochText.of(history.last().epoch()));
        caption.set(Texts.together(shown.of(session, planned.getValue()), numbers));
    }

    private static String numbers(RunLayout layout, String epoch) {
        return layout.seeds().size() == 1
                ? Texts.of("arms.arms-view-model.one-seed", epoch)
                : Texts.together(Texts.of("arms.arms-view-model.mean-over", epoch, layout.over()), layout.note());
    }

    private static ArmStanding standing(
            RunHistory history, int arm, Map<String, PairedComparison> compared, String course) {
        RunLayout layout = history.layout();
        boolean baseline = arm == layout.baseline();
        String name = layout.arms().get(arm);
        if (history.size() == 0) {
            return new ArmStanding(name, baseline, null, null, false, course);
        }
        int metric = history.metric(Metrics.ACCURACY_FUSED);
        double[] values = history.seedValues(history.size() - 1, metric, arm);
        double[] others = history.seedValues(history.size() - 1, metric, layout.baseline());
        return new ArmStanding(
                name,
                baseline,
                layout.interval(values),
                baseline ? null : layout.difference(values, others),
                Optional.ofNullable(compared.get(name))
                        .filter(PairedComparison::significant)
                        .isPresent(),
                course);
    }

    /** Keeps the list as it is where nothing changed, so that nothing is drawn anew. */
    private static <T> void replace(ObservableList<T> list, List<T> next) {
        if (!list.equals(next)) {
            list.setAll(next);
        }
    }

    /** One entry per arm, in the run's order. */
    public ObservableList<ArmStanding> standings() {
        return readableStandings;
    }

    /** Names of the modalities that take part. */
    public ObservableList<String> modalities() {
        return readableModalities;
    }

    /** Whether there is anything that {@link #comparingReferencesProperty} brings. */
    public ReadOnlyBooleanProperty referencesProperty() {
        return references.getReadOnlyProperty();
    }

    /** Whether what is trained beside the arms, to measure them by, stands among them. */
    public BooleanProperty comparingReferencesProperty() {
        return session.comparingReferencesProperty();
    }

    /** What the numbers are. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }
}
