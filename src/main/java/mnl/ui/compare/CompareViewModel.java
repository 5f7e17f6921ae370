package mnl.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mnl.lab.compare.ComparedRun;
import mnl.lab.compare.Moment;
import mnl.lab.compare.RunComparison;
import mnl.lab.report.ResultColumn;
import mnl.lab.run.RunException;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Which runs are compared, how, and what comes of it; read and computed in the background. Belongs to the FX thread. */
public final class CompareViewModel {
    private final Inquiry<ComparisonQuestion, ComparisonAnswer> inquiry;
    private final List<Path> folders = new ArrayList<>();
    private final Map<Path, ComparedRun> read = new HashMap<>();
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(this, "moment", Moment.LAST);
    private final ReadOnlyObjectWrapper<@Nullable ComparisonAnswer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final Set<String> chosen = new LinkedHashSet<>();
    private @Nullable Path reference;
    private @Nullable ChartedMetric charted;
    private final ReadOnlyObjectWrapper<@Nullable Object> called = new ReadOnlyObjectWrapper<>(this, "called");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private boolean usual = true;
    private boolean adding;

    /**
     * @param background where files are read
     * @param fxThread brings answers back
     */
    public CompareViewModel(Executor background, Executor fxThread) {
        inquiry = Inquiry.<ComparisonQuestion, ComparisonAnswer>inBackground(
                        ComparisonQuestion::answer, background, fxThread, this::show)
                .newestOnly()
                .saying(failure -> failure instanceof RunException
                        ? String.valueOf(failure.getMessage())
                        : Texts.of("compare.view-model.failed", String.valueOf(failure.getMessage())));
        moment.addListener((o, was, now) -> ask());
    }

    private void show(ComparisonAnswer found) {
        found.comparison().runs().forEach(run -> read.put(run.folder(), run));
        if (usual) {
            chosen.clear();
            chosen.addAll(found.comparison().usual());
        }
        charted = found.charted();
        answer.set(found);
    }

    /**
     * Compares these runs instead, read anew, and brings the comparison to the front; one run alone, and whatever is chosen after
     * {@link #addNext}, joins those that are compared already.
     */
    public void choose(List<Path> runs) {
        if (!adding && runs.size() > 1) {
            folders.clear();
            read.clear();
        }
        adding = false;
        add(runs);
        called.set(new Object());
    }

    /** The runs that are chosen next join the others. */
    public void addNext() {
        adding = true;
    }

    private void add(List<Path> runs) {
        Set<Path> all = new LinkedHashSet<>(folders);
        runs.forEach(run -> all.add(run.toAbsolutePath().normalize()));
        refusal.set(all.size() > RunComparison.MOST ? Texts.of("compare.view-model.too-many", RunComparison.MOST) : "");
        folders.clear();
        all.stream().limit(RunComparison.MOST).forEach(folders::add);
        ask();
    }

    /** Compares a run no more. */
    void remove(Path run) {
        folders.remove(run);
        read.remove(run);
        refusal.set("");
        ask();
    }

    /** Makes a run the one that the others are compared with. */
    void refer(Path run) {
        if (!run.equals(reference)) {
            reference = run;
            ask();
        }
    }

    /** Shows a metric, or shows it no more. */
    void choose(String metric, boolean wanted) {
        usual = false;
        if (wanted ? chosen.add(metric) : chosen.remove(metric)) {
            ask();
        }
    }

    /** Shows a metric of an arm over the epochs. */
    void chart(ResultColumn column, String arm) {
        ChartedMetric next = new ChartedMetric(column.name(), arm);
        if (!next.equals(charted)) {
            charted = next;
            ask();
        }
    }

    private void ask() {
        count.set(folders.size());
        if (folders.size() < RunComparison.LEAST) {
            inquiry.cancel();
            answer.set(null);
            return;
        }
        inquiry.ask(new ComparisonQuestion(
                List.copyOf(folders),
                Map.copyOf(read),
                moment.get(),
                reference,
                usual ? null : Set.copyOf(chosen),
                charted));
    }

    /** Another value whenever the comparison is called to the front. */
    public ReadOnlyObjectProperty<@Nullable Object> calledProperty() {
        return called.getReadOnlyProperty();
    }

    /** How many runs were chosen; with one of them nothing is compared yet. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Folders of the runs, in order. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** Whether a metric is shown. */
    boolean isChosen(String metric) {
        return chosen.contains(metric);
    }

    /** At which moment metrics are compared. */
    ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /** What is shown; null where there is nothing to compare. */
    ReadOnlyObjectProperty<@Nullable ComparisonAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether runs are being read or compared. */
    ReadOnlyBooleanProperty workingProperty() {
        return inquiry.workingProperty();
    }

    /** Why there is no answer, in a sentence; empty where there is one. */
    ReadOnlyStringProperty problemProperty() {
        return inquiry.problemProperty();
    }

    /** Why not all runs that were chosen are compared; empty where they are. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
