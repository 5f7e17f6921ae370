package mnl.lab.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.figure.table.CsvTable;
import mnl.lab.run.RunInfo;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** {@code milestones.csv} of a run folder, {@code epoch,arm,seed,what,value}; there only where a rule did something. */
final class ScheduleEventFile extends GrowingItems {
    private static final String[] HEAD = {"epoch", "arm", "seed", "what", "value"};

    /** Empty; there only when there is an event. */
    ScheduleEventFile(Path folder) {
        super(folder, RunFiles.SCHEDULE_EVENTS);
    }

    /** One that goes on after so many events. */
    ScheduleEventFile(Path folder, SavedAt at, int events) throws IOException {
        super(folder, RunFiles.SCHEDULE_EVENTS, at, events);
    }

    /** Appends those of a run's schedule events that are not in the file yet. */
    void catchUp(RunLayout layout, List<ScheduleEvent> all) throws IOException {
        while (written() < all.size()) {
            CsvTable table = written() == 0 ? new CsvTable(HEAD) : CsvTable.continued();
            add(table, layout, all.get(written()));
            append(table.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(CsvTable table, RunLayout layout, ScheduleEvent event) {
        int seeds = layout.seeds().size();
        table.line(
                event.epoch(),
                layout.trained().get(event.replica() / seeds),
                layout.seeds().get(event.replica() % seeds),
                event.kind(),
                Double.toString(event.value()));
    }

    /** Every whole row, in order; a last one that is not whole, as a killed program leaves it, is left out. */
    static List<ScheduleEvent> read(Path folder, RunInfo info) throws IOException {
        Path file = folder.resolve(RunFiles.SCHEDULE_EVENTS);
        if (info.layout().isEmpty() || !Files.exists(file)) {
            return List.of();
        }
        RunLayout layout = info.layout().get();
        List<ScheduleEvent> all = new ArrayList<>();
        try (WholeRows rows = new WholeRows(file)) {
            for (@Nullable List<String> row = rows.next(); row != null; row = rows.next()) {
                all.add(event(layout, row));
            }
        }
        return all;
    }

    private static ScheduleEvent event(RunLayout layout, List<String> row) throws IOException {
        if (row.size() != HEAD.length) {
            throw new IOException(Texts.of("store.schedule-event-file.the-event-is-not", row));
        }
        int arm = layout.trained().indexOf(row.get(1));
        int seed = layout.seeds().indexOf(Long.valueOf(row.get(2)));
        if (arm < 0 || seed < 0) {
            throw new IOException(Texts.of("store.schedule-event-file.the-event-is-of", row));
        }
        return new ScheduleEvent(
                layout.replica(arm, seed),
                kind(row.get(3)),
                Integer.parseInt(row.get(0)),
                Double.parseDouble(row.get(4)));
    }

    private static ScheduleEvent.Kind kind(String name) throws IOException {
        for (ScheduleEvent.Kind kind : ScheduleEvent.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IOException(Texts.of("store.schedule-event-file.the-event-is-not-known", name));
    }
}
