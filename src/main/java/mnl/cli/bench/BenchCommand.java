package mnl.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.WholeFile;
import mnl.engine.TrainingEngine;
import mnl.lab.bench.BenchCase;
import mnl.lab.bench.BenchCases;
import mnl.lab.bench.BenchChildren;
import mnl.lab.bench.BenchJson;
import mnl.lab.bench.BenchReport;
import mnl.lab.bench.CaseOutcome;
import mnl.lab.bench.Contest;
import mnl.lab.bench.Growth;
import mnl.lab.bench.Machine;
import mnl.lab.bench.Outcome;
import mnl.lab.bench.Peers;
import mnl.lab.engine.Engines;
import mnl.lab.run.Versions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how fast this machine trains and evaluates with this program, and with others beside it. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Measure how fast this machine trains and evaluates, and what share that is of its matrix products alone.",
            "With --peer and --against others do the same work in turn, so that a slow minute meets them all. Every time is taken"
                    + " several times and shown with its smallest and largest value. Close other programs first.",
            "Cases: a, one arm and one seed; b, five arms and eight seeds; c, the scenario blind-spot with the figures of"
                    + " every epoch; d, convolutions on AV-Digits; e, evaluation of 40 models on 10,000 samples under noise; f, TMC"
                    + " and PDF; growth, an epoch against the sizes of a comparison; design, ratios of this program's own ways."
        })
public final class BenchCommand implements Runnable {
    private final Terminal terminal;
    private final Engines engines;

    @Mixin
    private BenchOptions options = new BenchOptions();

    public BenchCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public void run() {
        options.check();
        BenchChildren children = new BenchChildren();
        try (children;
                Interruption interruption = new Interruption(terminal, () -> interrupted(children))) {
            BenchReport report = measured(children, interruption);
            Path file = options.json();
            if (file != null) {
                write(file, report);
            }
        }
    }

    private static String interrupted(BenchChildren children) {
        children.close();
        return "Interrupted; nothing was written.";
    }

    private BenchReport measured(BenchChildren children, Interruption interruption) {
        Machine machine = Machine.now();
        Map<String, String> versions = new TreeMap<>(Versions.current());
        List<String> notes = new ArrayList<>();
        if (machine.isBusy()) {
            note(notes, busy(machine));
        }
        Peers peers = peers(children, machine, versions, notes);
        terminal.out().println(machine.processor() + ", " + machine.processors() + " processors");
        versions.forEach((name, version) -> terminal.out().println(name + " " + version));
        terminal.out().println();
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try {
            interruption.lets(engine);
            BenchTables tables = new BenchTables(terminal.out());
            Contest contest =
                    new Contest(engines, engine, options.settings(), peers, children.older(options.against()));
            List<CaseOutcome> cases = cases(contest, tables);
            List<Growth.Point> growth = options.growth() ? growth(engine, tables) : List.of();
            List<Outcome> design = List.of();
            if (options.design()) {
                design = new DesignRatios(terminal, engines, engine, options.quick()).measure();
                tables.design(design);
            }
            closing(cases);
            return new BenchReport(machine, versions, notes, cases, growth, design);
        } finally {
            Engines.close(engine);
        }
    }

    private @Nullable Peers peers(
            BenchChildren children, Machine machine, Map<String, String> versions, List<String> notes) {
        if (!options.peer()) {
            return null;
        }
        Peers peers = children.peers(options.python(), machine.processors());
        peers.warnings().forEach(warning -> note(notes, warning));
        peers.present()
                .forEach((name, peer) -> versions.put(
                        name,
                        String.format(
                                Locale.ROOT,
                                "%s with Python %s (%s), %.0f GFLOP/s on one thread",
                                peer.library(),
                                peer.version(),
                                peer.python(),
                                peer.gigaflops())));
        return peers;
    }

    private List<CaseOutcome> cases(Contest contest, BenchTables tables) {
        List<CaseOutcome> all = new ArrayList<>();
        for (String id : options.works()) {
            for (BenchCase each : BenchCases.of(id, options.settings().length())) {
                terminal.err().println("Case " + id + ": " + each.title());
                List<CaseOutcome> outcomes = contest.measure(each, this::counter);
                outcomes.forEach(tables::print);
                if (options.against() != null && outcomes.size() == 1) {
                    terminal.err().println("The older program is not measured here: no command of it does this alone.");
                }
                all.addAll(outcomes);
            }
        }
        return all;
    }

    private Runnable counter(int works) {
        Progress progress = Progress.on(terminal, works, "Measuring", "sample");
        int[] done = new int[1];
        return () -> {
            progress.at(++done[0], 0);
            if (done[0] == works) {
                progress.close();
            }
        };
    }

    private List<Growth.Point> growth(TrainingEngine engine, BenchTables tables) {
        Growth growth = new Growth(engine, options.quick());
        terminal.err().println("Growth");
        List<Growth.Point> points;
        try (Progress progress = Progress.on(terminal, growth.count(), "Measuring", "size")) {
            points = growth.points(done -> progress.at(done, 0));
        }
        tables.growth(points);
        return points;
    }

    private void closing(List<CaseOutcome> cases) {
        terminal.out()
                .println(
                        "Median of " + options.settings().rounds()
                                + " samples, smallest and largest; ratio: how many times as long as this program, sample by sample.");
        if (cases.stream().flatMap(outcome -> outcome.rows().stream()).anyMatch(row -> row.seconds()
                .isLarge())) {
            terminal.out()
                    .println("Where the spread is large, other programs took part of the machine: close them and"
                            + " measure again before you conclude anything.");
        }
    }

    private void note(List<String> notes, String sentence) {
        notes.add(sentence);
        terminal.err().println(sentence);
    }

    private static String busy(Machine machine) {
        return String.format(
                Locale.ROOT,
                "This machine is busy (load %.1f on %d processors): expect a large spread.",
                machine.load(),
                machine.processors());
    }

    private void write(Path file, BenchReport report) {
        try {
            String text = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(BenchJson.of(report));
            WholeFile.write(file, text + "\n");
            terminal.out().println("Times:  " + file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be written (" + e.getMessage() + "): choose another file.", e);
        }
    }
}
