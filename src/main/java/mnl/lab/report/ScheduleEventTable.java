package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;

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
        StringBuilder out = new StringBuilder(
                        "<h2>Course of training</h2>\n<p>Epochs, one for each seed in order; – where")
                .append(" it did not come to that. A stopped model has the weights of its best validation epoch.</p>\n")
                .append("<div class=\"wide\"><table>\n<thead><tr><th>arm</th>");
        column(out, ScheduleEvent.Kind.GUIDANCE_BEGAN, "<th>guidance began after</th>");
        column(out, ScheduleEvent.Kind.RATE_REDUCED, "<th>last learning rate</th>");
        column(out, ScheduleEvent.Kind.STOPPED, "<th>stopped after</th><th>best epoch</th>");
        out.append("</tr></thead>\n<tbody>\n");
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            out.append("<tr><td>")
                    .append(HtmlReport.escape(layout.arms().get(arm)))
                    .append("</td>");
            column(out, ScheduleEvent.Kind.GUIDANCE_BEGAN, cell(epochs(arm, ScheduleEvent.Kind.GUIDANCE_BEGAN)));
            column(out, ScheduleEvent.Kind.RATE_REDUCED, cell(values(arm, ScheduleEvent.Kind.RATE_REDUCED)));
            column(
                    out,
                    ScheduleEvent.Kind.STOPPED,
                    cell(epochs(arm, ScheduleEvent.Kind.STOPPED)) + cell(values(arm, ScheduleEvent.Kind.STOPPED)));
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table></div>\n").toString();
    }

    private void column(StringBuilder out, ScheduleEvent.Kind kind, String text) {
        if (has(kind)) {
            out.append(text);
        }
    }

    private static String cell(List<OptionalDouble> perSeed) {
        List<String> words = perSeed.stream()
                .map(value -> value.isEmpty() ? "–" : plain(value.getAsDouble()))
                .toList();
        return "<td>" + String.join(", ", words) + "</td>";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
    }
}
