package mnl.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.Milestone;

/** {@code milestones.csv} of a run folder, {@code epoch,arm,seed,what,value}; there only where a rule did something. */
final class MilestoneFile {
    private static final String HEAD = "epoch,arm,seed,what,value\n";

    private MilestoneFile() {}

    static void append(Path folder, RunInfo info, Milestone milestone) throws IOException {
        Path file = folder.resolve(RunFiles.MILESTONES);
        var layout = info.layout().orElseThrow();
        int seeds = layout.seeds().size();
        String row = milestone.epoch() + ","
                + layout.arms().get(milestone.replica() / seeds) + ","
                + layout.seeds().get(milestone.replica() % seeds) + ","
                + milestone.kind() + "," + milestone.value() + "\n";
        Files.writeString(
                file,
                Files.exists(file) ? row : HEAD + row,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /** Every whole row, in order; a last one that is not whole, as a killed program leaves it, is left out. */
    static List<Milestone> read(Path folder, RunInfo info) throws IOException {
        Path file = folder.resolve(RunFiles.MILESTONES);
        if (info.layout().isEmpty() || !Files.exists(file)) {
            return List.of();
        }
        var layout = info.layout().get();
        String text = Files.readString(file);
        List<Milestone> all = new ArrayList<>();
        for (String row :
                text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            if (cells.length != 5) {
                throw new IOException("the milestone \"" + row + "\" is not one");
            }
            int arm = layout.arms().indexOf(cells[1]);
            int seed = layout.seeds().indexOf(Long.valueOf(cells[2]));
            if (arm < 0 || seed < 0) {
                throw new IOException("the milestone \"" + row + "\" is of another run");
            }
            all.add(new Milestone(
                    layout.replica(arm, seed),
                    kind(cells[3]),
                    Integer.parseInt(cells[0]),
                    Double.parseDouble(cells[4])));
        }
        return all;
    }

    private static Milestone.Kind kind(String name) throws IOException {
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IOException("the milestone \"" + name + "\" is not known");
    }
}
