package mnl.cli.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.StopRequest;
import mnl.cli.terminal.Terminal;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.ImportReport;
import mnl.data.importing.Importer;
import mnl.data.importing.LeakingColumn;
import mnl.data.importing.LeakingColumnsException;
import mnl.data.importing.formats.StandardFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Turns files that people have into a dataset folder. */
@Command(
        name = "convert",
        sortOptions = false,
        description = {
            "Turn your own files into a dataset folder that train and the window read.",
            "Files: CSV, TSV or white-space tables with one row per sample. One file per modality (--modality), or one file"
                    + " whose columns belong to several (--columns). NumPy and MATLAB arrays. Folders of pictures or of WAV"
                    + " sounds, one folder per class or with --pattern. JSON Lines with the keys id, label, text, img."
        })
public final class ConvertCommand implements Runnable {
    private final Terminal terminal;

    @ArgGroup(validate = false, heading = "%nWhat to read%n")
    private final ConvertSources sources = new ConvertSources();

    @ArgGroup(validate = false, heading = "%nHow to understand it%n")
    private final ConvertReading reading = new ConvertReading();

    @ArgGroup(validate = false, heading = "%nPictures, sounds and captions%n")
    private final ConvertMedia media = new ConvertMedia();

    @ArgGroup(validate = false, heading = "%nWhat to make of it%n")
    private final ConvertResult result = new ConvertResult();

    @Option(names = "--preview", description = "Print what is found in the files, and write nothing.")
    private boolean preview;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The dataset folder to write; it must not be there yet, or be empty.")
    private @Nullable Path out;

    public ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (out == null && !preview) {
            throw new UsageException("Say where to write the dataset: --out DIR; or look first with --preview.");
        }
        OutFolder.checkAbove(out);
        ConvertRequest request = new ConvertRequest(StandardFormats.all(), sources, reading, media, result, out);
        ImportPlan plan = request.plan();
        if (preview || out == null) {
            new ConvertPreview(terminal).print(plan);
            return;
        }
        StopRequest interruption = new StopRequest(
                terminal,
                "Interrupted; nothing was written.",
                "Interrupted; a temporary folder may be left beside the dataset's place.");
        ImportReport report;
        try (StepProgress progress = StepProgress.on(terminal)) {
            report = new Importer().run(plan, out, progress::at, interruption::wanted);
            interruption.done();
        } catch (LeakingColumnsException leaking) {
            throw new UsageException(leaking.getMessage() + options(request, leaking.columns()), leaking);
        } finally {
            interruption.over();
        }
        new ConvertSummary(terminal).print(report);
    }

    private static String options(ConvertRequest request, List<LeakingColumn> columns) {
        String allowing = list(columns, column -> column.modality() + ":" + column.name());
        boolean removable = columns.stream().allMatch(LeakingColumn::removable);
        return (removable ? " (--ignore-columns " + list(columns, request::ignoring) + " or " : " (")
                + "--allow-label-columns " + allowing + ")";
    }

    private static String list(List<LeakingColumn> columns, Function<LeakingColumn, String> name) {
        return columns.stream().map(name).distinct().collect(Collectors.joining(","));
    }

    /** Names of options whose values are lists with commas between. */
    static List<String> list(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }
}
