package mnl.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mnl.lab.run.StoredRun;

/**
 * What the list of runs leads to.
 *
 * @param open opens a run
 * @param beside opens a run in a window of its own
 * @param compare puts runs beside each other
 * @param report opens a run's report, or says that there is none
 * @param folder shows a run's folder
 * @param export exports a run for other programs and people
 * @param addFolder asks for a folder of runs
 * @param undoable says what was done, and offers to take it back
 * @param failure says what went wrong, and what to do
 */
public record RunsActions(
        Consumer<StoredRun> open,
        Consumer<StoredRun> beside,
        Consumer<List<Path>> compare,
        Consumer<Path> report,
        Consumer<Path> folder,
        Consumer<Path> export,
        Supplier<Optional<Path>> addFolder,
        BiConsumer<String, Runnable> undoable,
        Consumer<String> failure) {}
