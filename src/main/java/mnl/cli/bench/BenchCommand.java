package mnl.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.WholeFile;
import mnl.engine.EngineSettings;
import mnl.engine.TrainingEngine;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.lab.bench.BenchJson;
import mnl.lab.bench.Machine;
import mnl.lab.bench.Measure;
import mnl.lab.bench.Measures;
import mnl.lab.bench.Outcome;
import mnl.lab.bench.Spread;
import mnl.lab.bench.TimePair;
import mnl.lab.engine.Engines;
import mnl.lab.run.Versions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the engine's design costs and gains on this machine. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Measure on this machine what batching, guidance, evaluation, threads and fusion cost, as ratios of times"
                    + " taken side by side.",
            "Every ratio is taken several times, all of them in turn, and shown with its smallest and largest value."
                    + " Close other programs first."
        })
public final class BenchCommand implements Runnable {
    private static final int EPOCHS = 8;
    private static final int ROUNDS = 7;
    private static final int QUICK_EPOCHS = 4;
    private static final int QUICK_ROUNDS = 3;

    private final Terminal terminal;
    private final Engines engines;

    @Option(names = "--quick", description = "About a minute instead of some minutes; less certain.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write every time as JSON.")
    private @Nullable Path json;

    public BenchCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public void run() {
        checkTarget();
        Machine machine = Machine.now();
        if (machine.isBusy()) {
            terminal.err()
                    .println(String.format(
                            Locale.ROOT,
                            "This machine is busy (load %.1f on %d processors): expect a large spread.",
                            machine.load(),
                            machine.processors()));
        }
        List<Outcome> outcomes = measure();
        print(outcomes);
        if (json != null) {
            write(json, machine, outcomes);
        }
    }

    private List<Outcome> measure() {
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try (Interruption interruption = new Interruption(terminal, () -> "Interrupted; nothing was written.")) {
            interruption.lets(engine);
            List<Measure> measures = new Measures(engine, this::threads, quick ? QUICK_EPOCHS : EPOCHS).all();
            return rounds(measures, quick ? QUICK_ROUNDS : ROUNDS);
        } finally {
            Engines.close(engine);
        }
    }

    /** A first round that is not counted, then all measures in turn, so that a slow minute meets them all. */
    private List<Outcome> rounds(List<Measure> measures, int rounds) {
        List<List<TimePair>> samples = new ArrayList<>();
        measures.forEach(measure -> samples.add(new ArrayList<>()));
        int total = (rounds + 1) * measures.size();
        try (Progress progress = Progress.on(terminal, total, "Measuring", "sample")) {
            for (int i = 0; i < total; i++) {
                int round = i / measures.size();
                int which = i % measures.size();
                TimePair sample = measures.get(which).once().take(round % 2 != 0);
                if (round > 0) {
                    samples.get(which).add(sample);
                }
                progress.at(i + 1.0, 0);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < samples.size(); m++) {
            outcomes.add(new Outcome(measures.get(m), samples.get(m)));
        }
        return outcomes;
    }

    private TrainingEngine threads(int count) {
        return engines.with(new EngineSettings(count)).open(new UnpackingNotice(terminal));
    }

    private void print(List<Outcome> outcomes) {
        Table.Builder table = Table.of("", "ratio", "min", "max", "");
        for (Outcome outcome : outcomes) {
            Spread spread = outcome.spread();
            table.row(
                    outcome.measure().first() + " : " + outcome.measure().second(),
                    ratio(spread.median()),
                    ratio(spread.low()),
                    ratio(spread.high()),
                    spread.isLarge() ? "large spread" : "");
        }
        terminal.out().print(table.build().text());
        terminal.out().println();
        terminal.out()
                .println("Ratio of the two times, median of "
                        + outcomes.get(0).samples().size() + " samples, smallest and largest.");
        if (outcomes.stream().anyMatch(outcome -> outcome.spread().isLarge())) {
            terminal.out()
                    .println("Where the spread is large, other programs took part of the machine: close them and"
                            + " measure again before you conclude anything.");
        }
    }

    private static String ratio(double value) {
        return Numbers.decimals(value, 2);
    }

    private void checkTarget() {
        if (json != null
                && (Files.isDirectory(json)
                        || !Files.isDirectory(json.toAbsolutePath().resolveSibling("")))) {
            throw new UsageException(json + " cannot be written: name a file in a folder that is there.");
        }
    }

    private void write(Path file, Machine machine, List<Outcome> outcomes) {
        try {
            String text = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(BenchJson.of(machine, Versions.current(), outcomes));
            WholeFile.write(file, text + "\n");
            terminal.out().println("Times:  " + file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be written (" + e.getMessage() + "): choose another file.", e);
        }
    }
}
