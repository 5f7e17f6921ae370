package mnl.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Unawaited;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.compare.ComparedRun;
import mnl.lab.compare.RunComparison;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.ui.session.GhostRun;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.words.Texts;

/** Which stored runs stand behind the one on show, and what each is called: in what it differs from that and the others. */
final class Ghosts {
    private final RunSession session;
    private final Function<Experiment, Optional<Scenario>> origin;
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<String> refused;
    private final List<ComparedRun> runs = new ArrayList<>();
    private boolean naming;

    /**
     * @param origin what an experiment that is run now comes from; empty for settings of the user's
     * @param refused told in one sentence why a run cannot stand there
     */
    Ghosts(
            RunSession session,
            Function<Experiment, Optional<Scenario>> origin,
            Executor background,
            Executor fxThread,
            Consumer<String> refused) {
        this.session = session;
        this.origin = origin;
        this.background = background;
        this.fxThread = fxThread;
        this.refused = refused;
        session.ghostsProperty().addListener((o, was, now) -> follow(now));
        session.storedProperty().addListener((o, was, now) -> name());
        session.sourceProperty().addListener((o, was, now) -> name());
    }

    /** Reads a run and puts it behind the one on show; nothing where it stands there. */
    void add(Path folder) {
        if (runs.stream().anyMatch(run -> run.folder().equals(folder))) {
            return;
        }
        if (runs.size() + 1 >= RunComparison.MOST) {
            refused.accept(Texts.of("shell.ghosts.no-more", runs.size()));
            return;
        }
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> ComparedRun.read(folder), background), fxThread, (read, error) -> {
                    if (error != null) {
                        Throwable cause = Causes.of(error);
                        refused.accept(Failures.sentence(cause, String.valueOf(cause)));
                    } else if (read.layout().isEmpty()) {
                        refused.accept(Texts.of("shell.ghosts.measured-nothing", read.name()));
                    } else {
                        runs.add(read);
                        name();
                    }
                });
    }

    /** The user takes some away. */
    private void follow(List<GhostRun> shown) {
        if (!naming) {
            List<Path> left = shown.stream().map(GhostRun::folder).toList();
            if (runs.removeIf(run -> !left.contains(run.folder()))) {
                name();
            }
        }
    }

    private void name() {
        if (runs.isEmpty()) {
            return;
        }
        Optional<ComparedRun> shown = shown();
        List<ComparedRun> all = Stream.concat(shown.stream(), runs.stream()).toList();
        List<String> labels = all.size() < RunComparison.LEAST
                ? all.stream().map(ComparedRun::name).toList()
                : RunComparison.of(all).labels();
        int first = all.size() - runs.size();
        List<GhostRun> named = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            named.add(new GhostRun(
                    runs.get(i).folder(), labels.get(first + i), runs.get(i).contents()));
        }
        naming = true;
        session.ghostsProperty().set(List.copyOf(named));
        naming = false;
    }

    /** The run on show as one to compare with, without what it measured; empty while its data are read. */
    private Optional<ComparedRun> shown() {
        StoredRun stored = session.storedProperty().get();
        if (stored != null) {
            return Optional.of(compared(stored.folder(), stored.info()));
        }
        Experiment experiment = session.experimentProperty().get();
        DataSource source = session.sourceProperty().get();
        if (experiment == null || source == null) {
            return Optional.empty();
        }
        RunOrigin from = RunOrigin.of(origin.apply(experiment), experiment, source);
        return Optional.of(compared(
                Path.of(""),
                new RunInfo(
                        from,
                        Optional.empty(),
                        RunStatus.RUNNING,
                        "",
                        Instant.now(),
                        Duration.ZERO,
                        OptionalInt.empty())));
    }

    private static ComparedRun compared(Path folder, RunInfo info) {
        return new ComparedRun(
                folder, Texts.of("shell.ghosts.on-show"), new RunContents(info, List.of()), Optional.empty());
    }
}
