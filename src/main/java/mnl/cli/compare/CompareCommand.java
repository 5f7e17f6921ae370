package mnl.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.WholeFile;
import mnl.lab.compare.ComparedMetrics;
import mnl.lab.compare.Moment;
import mnl.lab.compare.RunComparison;
import mnl.lab.report.ResultColumn;
import mnl.lab.run.RunException;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts stored runs beside each other. */
@Command(
        name = "compare",
        sortOptions = false,
        description = {
            "Put 2 to 8 stored runs beside each other: what differs in their configurations, and their metrics, arm by arm, with"
                    + " differences to one of them.",
            "Differences are paired by seed where seeds and test samples are the same; where they are not, Welch's test takes"
                    + " that place, and the table says so."
        })
public final class CompareCommand implements Runnable {
    private static final String ALL = "all";

    private final Terminal terminal;

    @ParentCommand
    private MnlCommand program;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Two to eight run folders, or names of runs in the workspace.")
    private List<String> runs;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            defaultValue = "last",
            description =
                    "At which moment metrics are compared: last (the default), best (the epoch that was best on the"
                            + " validation split, as early stopping keeps it), or a number of epochs.")
    private String at;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Metrics as results.json calls them, such as accuracy.fused,ece.fused, with commas between them, or"
                            + " all; accuracies, macro-F1 and calibration unless given.")
    private @Nullable List<String> metrics;

    @Option(
            names = "--reference",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which of the runs, counted from 1, the others are compared with (${DEFAULT-VALUE}).")
    private int reference;

    @Option(
            names = "--table",
            paramLabel = "WHAT",
            defaultValue = "both",
            description = "What is written: both (the default; in csv the metrics alone), differences, or metrics.")
    private CompareText.Which which;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (the default), markdown, latex, or csv (unrounded, a line for each number).")
    private CompareText.Form form;

    @Option(names = "--out", paramLabel = "FILE", description = "File that is written; the terminal unless given.")
    private @Nullable Path out;

    public CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        OutFolder.checkAbove(out);
        Moment moment = Moment.of(at)
                .orElseThrow(
                        () -> new UsageException("--at " + at + ": say last, best, or a number of epochs such as 40."));
        RunComparison comparison = read(new RunStore(program.workspace()));
        if (reference < 1 || reference > runs.size()) {
            throw new UsageException("--reference " + reference + ": the runs are counted from 1 to " + runs.size()
                    + "; name one of them.");
        }
        ComparedMetrics compared = comparison.at(moment, reference - 1);
        List<ResultColumn> columns = columns(compared);
        write(new CompareText(compared, columns, which).in(form));
    }

    private RunComparison read(RunStore store) {
        try {
            return RunComparison.read(runs.stream().map(store::find).toList());
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private List<ResultColumn> columns(ComparedMetrics compared) {
        List<ResultColumn> known = compared.columns();
        if (known.isEmpty() && which != CompareText.Which.DIFFERENCES) {
            throw new UsageException(
                    "There is nothing to compare: " + String.join(" ", compared.lacking()) + " Say another --at.");
        }
        if (metrics == null) {
            List<String> usual = compared.comparison().usual();
            return known.stream()
                    .filter(column -> usual.contains(column.name()))
                    .toList();
        }
        if (metrics.equals(List.of(ALL))) {
            return known;
        }
        List<ResultColumn> chosen = new ArrayList<>();
        for (String name : metrics) {
            chosen.add(known.stream()
                    .filter(column -> column.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--metric " + name
                            + ": the runs know no such metric at this moment; choose from "
                            + String.join(
                                    ", ", known.stream().map(ResultColumn::name).toList())
                            + ", or all.")));
        }
        return chosen;
    }

    private void write(String text) {
        if (out == null) {
            terminal.out().print(form == CompareText.Form.TEXT ? terminal.plain(text) : text);
            terminal.out().flush();
            return;
        }
        try {
            WholeFile.write(out, text);
            terminal.out().println("Comparison: " + out);
        } catch (IOException e) {
            throw new RunException(
                    out + " cannot be written (" + e.getMessage() + "): check the folder and the free room.", e);
        }
    }
}
