package mnl.cli.export;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.experiment.DatasetSpec;
import mnl.lab.archive.SharedRun;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunIndex;
import mnl.lab.run.DurationText;
import mnl.lab.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is in a run that came as one file, or keeps it; the window is opened by the entry point of the program. */
@Command(
        name = "open",
        sortOptions = false,
        description = {
            "Open a run that came as one file: the window shows it, and keeps it where that is wanted; without a display, say"
                    + " what is in it."
        })
public final class OpenCommand implements Runnable {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Terminal terminal;

    @ParentCommand
    private MnlCommand program;

    @Parameters(paramLabel = "FILE", description = "A file that export --as run or the window's Export run wrote.")
    private Path file;

    @Option(
            names = "--keep",
            description = "Do not show it: copy it into the workspace, from where every command takes it by its name.")
    private boolean keep;

    public OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (SharedRun shared = open()) {
            if (keep) {
                terminal.out().println("Run:    " + shared.keep(program.workspace()));
            } else {
                say(shared, RunIndex.entry(shared.folder()).orElseThrow());
            }
        }
    }

    private SharedRun open() {
        try {
            return SharedRun.open(file);
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void say(SharedRun shared, RunEntry run) {
        line("Run:", run.name());
        line("Data:", run.data() + ", " + whereabouts(shared));
        line("Arms:", String.join(", ", run.arms()) + "; seeds: " + run.seeds());
        line(
                "Trained:",
                "to epoch " + number(run.measured()) + " of " + run.planned() + " ("
                        + run.status().word() + "), " + WHEN.format(run.started()) + ", "
                        + DurationText.of(run.took()));
        if (run.headline() != null) {
            line("Result:", run.headline().arm() + " " + run.headline().text() + " points of accuracy to the baseline");
        }
        if (!run.labels().note().isEmpty()) {
            line("Note:", run.labels().note().replaceAll("\\s+", " "));
        }
        terminal.out().println();
        terminal.out().println("Nothing is kept yet. To keep it: open " + file + " --keep");
    }

    private static String whereabouts(SharedRun shared) {
        if (shared.contents().info().origin().experiment().dataset() instanceof DatasetSpec.Synthetic) {
            return "drawn by the program";
        }
        return shared.hasData() ? "in the file" : "not in the file";
    }

    private static String number(double epoch) {
        return epoch == Math.rint(epoch) ? String.valueOf((long) epoch) : String.valueOf(epoch);
    }

    private void line(String what, String text) {
        terminal.out().println(terminal.plain(String.format(Locale.ROOT, "%-9s", what) + text));
    }
}
