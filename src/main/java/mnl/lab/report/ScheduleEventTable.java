package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.experiment.ArmName;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** What the rules of an experiment did to its replicas, arm by arm. */
final class ScheduleEventTable {
    private final RunLayout layout;
    private final List<ScheduleEvent> events;

    ScheduleEventTable(RunLayout layout, List<ScheduleEvent> events) {
        this.layout = layout;
        this.events = List.copyOf(events);
    }

    boolean has(ScheduleEvent.Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    /** After how many epochs a rule first acted on each seed of an arm; empty where it did not. */
    List<OptionalDouble> epochs(int arm, ScheduleEvent.Kind kind) {
        List<OptionalDouble> perSeed = new ArrayList<>();
        for (List<ScheduleEvent> of : perSeed(arm, kind)) {
            perSeed.add(
                    of.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(of.get(0).epoch()));
        }
        return perSeed;
    }

    /** The last value that a rule gave to each seed of an arm; empty where it gave none. */
    List<OptionalDouble> values(int arm, ScheduleEvent.Kind kind) {
        List<OptionalDouble> perSeed = new ArrayList<>();
        for (List<ScheduleEvent> of : perSeed(arm, kind)) {
            perSeed.add(
                    of.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(of.get(of.size() - 1).value()));
        }
        return perSeed;
    }

    private List<List<ScheduleEvent>> perSeed(int arm, ScheduleEvent.Kind kind) {
        List<List<ScheduleEvent>> perSeed = new ArrayList<>();
        for (int s = 0; s < layout.seeds().size(); s++) {
            int replica = layout.replica(arm, s);
            perSeed.add(events.stream()
                    .filter(each -> each.replica() == replica && each.kind() == kind)
                    .toList());
        }
        return perSeed;
    }

    /** An HTML section; empty where nothing was done. */
    String render() {
        if (events.isEmpty()) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of(Texts.of("report.schedule-event-table.arm")));
        add(head, ScheduleEvent.Kind.GUIDANCE_BEGAN, Texts.of("report.schedule-event-table.guidance-began-after"));
        add(head, ScheduleEvent.Kind.RATE_REDUCED, Texts.of("report.schedule-event-table.last-learning-rate"));
        add(
                head,
                ScheduleEvent.Kind.STOPPED,
                Texts.of("report.schedule-event-table.stopped-after"),
                Texts.of("report.schedule-event-table.best-epoch"));
        Table.Builder table = Table.of(head);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells =
                    new ArrayList<>(List.of(ArmName.of(layout.arms().get(arm))));
            add(cells, ScheduleEvent.Kind.GUIDANCE_BEGAN, cell(epochs(arm, ScheduleEvent.Kind.GUIDANCE_BEGAN)));
            add(cells, ScheduleEvent.Kind.RATE_REDUCED, cell(values(arm, ScheduleEvent.Kind.RATE_REDUCED)));
            add(
                    cells,
                    ScheduleEvent.Kind.STOPPED,
                    cell(epochs(arm, ScheduleEvent.Kind.STOPPED)),
                    cell(values(arm, ScheduleEvent.Kind.STOPPED)));
            table.row(cells, false);
        }
        return ReportPart.head(
                        Texts.of("report.schedule-event-table.course"),
                        Texts.of("report.schedule-event-table.course-is"))
                + table.build().html();
    }

    private void add(List<String> cells, ScheduleEvent.Kind kind, String... texts) {
        if (has(kind)) {
            cells.addAll(List.of(texts));
        }
    }

    private static String cell(List<OptionalDouble> perSeed) {
        return perSeed.stream()
                .map(value -> value.isEmpty() ? "–" : exact(value.getAsDouble()))
                .collect(Collectors.joining(", "));
    }

    /** Rates are products, whose last digits in double precision mean nothing. */
    private static String exact(double value) {
        return Numbers.exact(Double.parseDouble(Float.toString((float) value)));
    }
}
