package mnl.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.lab.run.RunInfo;

/** {@code milestones.csv} of a run folder, {@code epoch,arm,seed,what,value}; there only where a rule did something. */
final class ScheduleEventFile implements Closeable {
    private static final String HEAD = "epoch,arm,seed,what,value\n";

    private final GrowingFile file;
    private int written;

    ScheduleEventFile(Path folder) {
        file = new GrowingFile(folder.resolve(RunFiles.SCHEDULE_EVENTS));
    }

    /** Appends those of a run's schedule events that are not in the file yet. */
    void catchUp(RunLayout layout, List<ScheduleEvent> all) throws IOException {
        while (written < all.size()) {
            String row = (written == 0 ? HEAD : "") + row(layout, all.get(written));
            file.append(row.getBytes(StandardCharsets.UTF_8));
            written++;
        }
    }

    private static String row(RunLayout layout, ScheduleEvent event) {
        int seeds = layout.seeds().size();
        return event.epoch() + ","
                + layout.arms().get(event.replica() / seeds) + ","
                + layout.seeds().get(event.replica() % seeds) + ","
                + event.kind() + "," + event.value() + "\n";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Every whole row, in order; a last one that is not whole, as a killed program leaves it, is left out. */
    static List<ScheduleEvent> read(Path folder, RunInfo info) throws IOException {
        Path file = folder.resolve(RunFiles.SCHEDULE_EVENTS);
        if (info.layout().isEmpty() || !Files.exists(file)) {
            return List.of();
        }
        var layout = info.layout().get();
        String text = Files.readString(file);
        List<ScheduleEvent> all = new ArrayList<>();
        for (String row :
                text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            if (cells.length != 5) {
                throw new IOException("the event \"" + row + "\" is not one");
            }
            int arm = layout.arms().indexOf(cells[1]);
            int seed = layout.seeds().indexOf(Long.valueOf(cells[2]));
            if (arm < 0 || seed < 0) {
                throw new IOException("the event \"" + row + "\" is of another run");
            }
            all.add(new ScheduleEvent(
                    layout.replica(arm, seed),
                    kind(cells[3]),
                    Integer.parseInt(cells[0]),
                    Double.parseDouble(cells[4])));
        }
        return all;
    }

    private static ScheduleEvent.Kind kind(String name) throws IOException {
        for (ScheduleEvent.Kind kind : ScheduleEvent.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IOException("the event \"" + name + "\" is not known");
    }
}
