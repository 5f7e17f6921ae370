package mnl.ui.session;

import java.util.Objects;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.engine.TrainingEvent;
import mnl.lab.run.RunContents;
import org.jspecify.annotations.Nullable;

/** What the current run has measured and how far it is, as properties that change once per frame. Belongs to the FX thread. */
final class RunFeed {
    private final ReadOnlyObjectWrapper<RunHistory> history = new ReadOnlyObjectWrapper<>(this, "history");
    private final ReadOnlyIntegerWrapper measurements = new ReadOnlyIntegerWrapper(this, "measurements");
    private final ReadOnlyIntegerWrapper lateMargins = new ReadOnlyIntegerWrapper(this, "lateMargins");
    private final ReadOnlyDoubleWrapper epoch = new ReadOnlyDoubleWrapper(this, "epoch");
    private final ReadOnlyDoubleWrapper samplesPerSecond = new ReadOnlyDoubleWrapper(this, "samplesPerSecond");
    private double trainedTo;
    private @Nullable RunLayout layout;
    private boolean comparing;
    private @Nullable RunContents earlier;

    private RunLayout shown() {
        RunLayout known = Objects.requireNonNull(layout, "the layout of a run that stands");
        return comparing ? known.comparingReferences() : known;
    }

    /** Whether the references of this run and later ones are arms like the others; a new history with the same measurements. */
    void compareReferences(boolean compare) {
        comparing = compare;
        RunHistory known = history.get();
        if (known != null && !known.layout().equals(shown())) {
            int size = measurements.get();
            measurements.set(0);
            // As between two runs, so that views which compare what they show with what they showed take all of it
            // anew.
            history.set(null);
            history.set(known.under(shown()));
            measurements.set(size);
        }
    }

    /** Shows a run that was measured before. */
    void fill(RunContents stored) {
        layout = stored.info().layout().orElseThrow();
        history.set(new RunHistory(shown()));
        add(stored);
    }

    /** The run that is prepared next goes on where another one ended, whose measurements come before its own. */
    void goOn(RunContents upTo) {
        earlier = upTo;
    }

    /** Margins of the newest measurement, which was shown without them. */
    void add(MarginFrame frame) {
        history.get().add(frame);
        lateMargins.set(lateMargins.get() + 1);
    }

    private void add(RunContents stored) {
        stored.measurements().forEach(measurement -> {
            history.get().add(measurement);
            trainedTo = measurement.epoch();
        });
        stored.events().forEach(history.get()::add);
        stored.margins().forEach(margins -> history.get().add(margins.frame()));
    }

    /** Takes an event; those that are about something else change nothing. */
    void take(TrainingEvent event) {
        if (event instanceof TrainingEvent.Prepared prepared) {
            layout = prepared.layout();
            history.set(new RunHistory(shown()));
            if (earlier != null) {
                add(earlier);
                earlier = null;
            }
        } else if (event instanceof TrainingEvent.Measured measured) {
            history.get().add(measured.measurement());
            if (measured.margins() != null) {
                history.get().add(measured.margins());
            }
            trainedTo = measured.measurement().epoch();
        } else if (event instanceof TrainingEvent.RuleActed acted) {
            history.get().add(acted.event());
        } else if (event instanceof TrainingEvent.Progress progress) {
            trainedTo = Math.max(trainedTo, progress.epoch());
            samplesPerSecond.set(progress.samplesPerSecond());
        }
    }

    /** Everything of a frame is taken: the epoch first, then the count. */
    void show() {
        epoch.set(trainedTo);
        if (history.get() != null) {
            measurements.set(history.get().size());
        }
    }

    /** There is no run. First the count: whoever follows it still finds the history that it counts. */
    void clear() {
        measurements.set(0);
        lateMargins.set(0);
        history.set(null);
        earlier = null;
        trainedTo = 0;
        epoch.set(0);
        samplesPerSecond.set(0);
    }

    ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty measurementsProperty() {
        return measurements.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty lateMarginsProperty() {
        return lateMargins.getReadOnlyProperty();
    }

    double trainedTo() {
        return trainedTo;
    }

    ReadOnlyDoubleProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty samplesPerSecondProperty() {
        return samplesPerSecond.getReadOnlyProperty();
    }
}
