package mnl.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.story.MarginFrame;

/** All measurements of the current run, in order. Belongs to the FX thread. */
public final class RunHistory {
    private final RunLayout layout;
    private final List<String> metricNames;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<MarginFrame> margins = new ArrayList<>();
    private final List<MarginFrame> readableMargins = Collections.unmodifiableList(margins);
    private final ObservableList<ScheduleEvent> events = FXCollections.observableArrayList();
    private final ObservableList<ScheduleEvent> readableEvents = FXCollections.unmodifiableObservableList(events);

    RunHistory(RunLayout layout) {
        this.layout = layout;
        this.metricNames = Metrics.names(layout.modalities());
    }

    /** The same measurements and events under another layout of the same replicas. */
    RunHistory under(RunLayout other) {
        RunHistory same = new RunHistory(other);
        same.measurements.addAll(measurements);
        same.events.addAll(events);
        same.margins.addAll(margins);
        return same;
    }

    void add(MarginFrame frame) {
        margins.add(frame);
    }

    /**
     * The margins of the first seed, in order; not at every measurement, see {@link mnl.analysis.story.MarginBudget}. They grow
     * with the measurements.
     */
    public List<MarginFrame> margins() {
        return readableMargins;
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    void add(ScheduleEvent event) {
        events.add(event);
    }

    /** What the rules of the experiment did to replicas, in order. */
    public ObservableList<ScheduleEvent> events() {
        return readableEvents;
    }

    public RunLayout layout() {
        return layout;
    }

    public int size() {
        return measurements.size();
    }

    public Measurement get(int index) {
        return measurements.get(index);
    }

    /** The newest measurement. */
    public Measurement last() {
        return measurements.get(measurements.size() - 1);
    }

    /** Position of a metric in {@link Measurement#values}; -1 where this run does not have it. */
    public int metric(String name) {
        return metricNames.indexOf(name);
    }

    /** The values of one metric and arm over its seeds at one measurement [S]. */
    public double[] seedValues(int index, int metric, int arm) {
        int seeds = layout.seeds().size();
        double[] values = new double[seeds];
        Measurement measurement = measurements.get(index);
        for (int s = 0; s < seeds; s++) {
            values[s] = measurement.value(metric, layout.replica(arm, s));
        }
        return values;
    }
}
