package mnl.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import mnl.cli.bench.BenchCommand;
import mnl.cli.bench.BenchUiCommand;
import mnl.cli.compare.CompareCommand;
import mnl.cli.convert.ConvertCommand;
import mnl.cli.encode.EncodeCommand;
import mnl.cli.evaluate.AttackCommand;
import mnl.cli.evaluate.CertifyCommand;
import mnl.cli.evaluate.EvaluateCommand;
import mnl.cli.export.ExportCommand;
import mnl.cli.export.OpenCommand;
import mnl.cli.input.ExitCodes;
import mnl.cli.input.MnlCommand;
import mnl.cli.inspect.FuseCommand;
import mnl.cli.inspect.LossCommand;
import mnl.cli.scenarios.ScenariosCommand;
import mnl.cli.sweep.SweepCommand;
import mnl.cli.terminal.Terminal;
import mnl.cli.train.ResumeCommand;
import mnl.cli.train.TrainCommand;
import mnl.data.Causes;
import mnl.data.MemoryShortage;
import mnl.data.importing.ImportCancelledException;
import mnl.experiment.json.Scenarios;
import mnl.lab.archive.RunArchive;
import mnl.lab.bench.WindowBench;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunInterruptedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs commands. Exit codes: 0 done, 1 failed while running, 2 wrong input, 130 Ctrl-C; a failure is one sentence. */
public final class CommandLineProgram {
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;
    private static final int INTERRUPTED = 130;

    private final CommandLine commands;

    /** The program on this process's streams, where no window can be opened. */
    public CommandLineProgram() {
        this(new WithoutWindow());
    }

    /** The program on this process's streams. */
    public CommandLineProgram(WindowBench windows) {
        this(Terminal.ofProcess(), System.in, Engines.standard(), windows);
    }

    public CommandLineProgram(Terminal terminal, InputStream in, Engines engines) {
        this(terminal, in, engines, new WithoutWindow());
    }

    /**
     * @param windows what measures windows
     */
    public CommandLineProgram(Terminal terminal, InputStream in, Engines engines, WindowBench windows) {
        MnlCommand program = new MnlCommand();
        Engines used = program.using(engines);
        commands = new CommandLine(program)
                .addSubcommand(new TrainCommand(terminal, used, in))
                .addSubcommand(new ResumeCommand(terminal, used))
                .addSubcommand(new SweepCommand(terminal, used, in))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new EvaluateCommand(terminal, used))
                .addSubcommand(new CertifyCommand(terminal, used))
                .addSubcommand(new AttackCommand(terminal, used))
                .addSubcommand(new ExportCommand(terminal, used))
                .addSubcommand(new OpenCommand(terminal))
                .addSubcommand(new CommandLine(new BenchCommand(terminal, used))
                        .addSubcommand(new BenchUiCommand(terminal, windows)))
                .addSubcommand(new LossCommand(terminal.out(), in))
                .addSubcommand(new FuseCommand(terminal.out(), in))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new EncodeCommand(terminal))
                .addSubcommand(new ScenariosCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    program.checkThreads();
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((e, args) -> wrongInput(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /** All commands with their options. */
    CommandSpec spec() {
        return commands.getCommandSpec();
    }

    /** Runs one command and returns its exit code. */
    public int run(String... args) {
        int code = execute(args);
        commands.getOut().flush();
        commands.getErr().flush();
        return code;
    }

    /** What the library of commands lets through: that memory ran out, or that a part of the program cannot be loaded. */
    private int execute(String... args) {
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return failed(e);
        }
    }

    /** Trains the default scenario, as the program does where there is no display. */
    public int runDefault(@Nullable Path workspace) {
        String name = Scenarios.byDefault().name();
        return workspace == null
                ? run("train", "--scenario", name)
                : run("train", "--scenario", name, "--workspace", workspace.toString());
    }

    /** Whether a file is called as a run that came as one file is. */
    public static boolean isRun(String file) {
        return RunArchive.isNamedSo(file);
    }

    /** Says what is in a run that came as one file, as the program does where there is no display. */
    public int open(Path file, Optional<Path> workspace) {
        return workspace
                .map(folder -> run("open", file.toString(), "--workspace", folder.toString()))
                .orElseGet(() -> run("open", file.toString()));
    }

    /** What is said where the window fails: one sentence, with this program as the way out. */
    public static String sayWhyNoWindow(Throwable problem) {
        return MemoryShortage.sentence(problem)
                .orElseGet(() -> "The window cannot be opened (" + Causes.root(problem)
                        + "); the command line still works: start with --help to see how.");
    }

    private int wrongInput(ParameterException e) {
        return say(String.valueOf(e.getMessage()), WRONG_INPUT);
    }

    private int failed(Throwable e) {
        if (e instanceof RunInterruptedException
                || e instanceof ImportCancelledException
                || e instanceof CancellationException) {
            return INTERRUPTED;
        }
        Optional<String> shortage = MemoryShortage.sentence(e);
        if (shortage.isPresent()) {
            return say(shortage.get(), FAILED);
        }
        String message = e.getMessage() == null ? "The command failed (" + e + ")" : e.getMessage();
        return say(message, ExitCodes.isWrongInput(e) ? WRONG_INPUT : FAILED);
    }

    private int say(String message, int code) {
        PrintWriter err = commands.getErr();
        String line = message.lines().findFirst().orElse("").strip();
        err.println(line.matches(".*[.!?]$") ? line : line + ".");
        return code;
    }
}
