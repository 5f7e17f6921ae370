package mnl.cli.train;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.store.Continuation;
import mnl.lab.store.Refuge;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.lab.store.WorkspaceCheck;
import org.jspecify.annotations.Nullable;

/**
 * Begins to record a run in its place. A folder that was named must take it, or nothing is trained; where none was named and
 * the usual place takes nothing, the run goes to the {@link Refuge}, which is said before the training.
 */
final class RunBeginning {
    private static final System.Logger LOG = System.getLogger(RunBeginning.class.getName());

    private final Terminal terminal;
    private final Workspace workspace;
    private final RunStore store;

    @Nullable
    private final Path out;

    /** @param out becomes the run's folder; null where none was named */
    RunBeginning(Terminal terminal, Workspace workspace, @Nullable Path out) {
        this.terminal = terminal;
        this.workspace = workspace;
        this.out = out;
        store = new RunStore(workspace);
    }

    /**
     * A new run.
     *
     * @throws UsageException when there is something in the folder that was named
     * @throws RunException when that folder cannot be written to
     */
    RunRecorder fresh(RunOrigin origin) {
        return out == null
                ? inWorkspace(place -> place.begin(origin), () -> store.begin(origin, why -> {}))
                : named(out, () -> store.begin(origin, out));
    }

    /** A run that goes on where another one ends; likewise. */
    RunRecorder longer(Continuation from, RunOrigin origin) {
        return out == null
                ? inWorkspace(place -> place.longer(from, origin), () -> store.longer(from, origin))
                : named(out, () -> store.longer(from, origin, out));
    }

    /** A run that goes on, in its own folder or, where that takes nothing or another one was named, with a copy of what it has. */
    RunRecorder goOn(Continuation from) {
        if (out != null) {
            return named(out, () -> store.goOn(from, out));
        }
        try {
            WorkspaceCheck.requireRoom(from.folder());
            return store.goOn(from);
        } catch (FolderTakenException e) {
            throw new UsageException(e.getMessage(), e);
        } catch (RunException e) {
            String name = RunStore.nameOf(from.folder());
            return inRefuge(e, place -> Refuge.free(place.runs(), name, target -> store.goOn(from, target)))
                    .orElseThrow(() -> e);
        }
    }

    private static RunRecorder named(Path out, Supplier<RunRecorder> begin) {
        try {
            WorkspaceCheck.requireRoom(out);
            return begin.get();
        } catch (FolderTakenException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** @param unwritten begins it where it is written nowhere, for the time being, or fails */
    private RunRecorder inWorkspace(Function<RunStore, RunRecorder> begin, Supplier<RunRecorder> unwritten) {
        try {
            WorkspaceCheck.problem(workspace).ifPresent(problem -> {
                throw new RunException(problem);
            });
            return begin.apply(store);
        } catch (RunException e) {
            return inRefuge(e, place -> begin.apply(new RunStore(place))).orElseGet(() -> {
                RunRecorder run = unwritten.get();
                warn(
                        e,
                        "and since no other folder takes the run either, it is kept in memory, and storing is tried again to its end");
                return run;
            });
        }
    }

    /** Empty where it takes nothing either. */
    private Optional<RunRecorder> inRefuge(RunException why, Function<Workspace, RunRecorder> begin) {
        for (Workspace place : Refuge.workspaces()) {
            try {
                WorkspaceCheck.requireRoom(place.runs());
                RunRecorder run = begin.apply(place);
                warn(why, "and the run is stored in " + run.target());
                return Optional.of(run);
            } catch (RunException unwritable) {
                LOG.log(Level.DEBUG, "No room for the run here either", unwritable);
            }
        }
        return Optional.empty();
    }

    private void warn(RunException why, String where) {
        terminal.err()
                .println(Objects.requireNonNull(why.getMessage()) + " The training goes on, " + where
                        + "; --out DIR chooses another folder.");
    }
}
