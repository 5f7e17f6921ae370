package mnl.ui.start;

import java.util.function.Consumer;
import mnl.lab.run.StoredRun;

/**
 * What the start page can do.
 *
 * @param seeTheIdea runs the scenario that shows the idea, and opens its story
 * @param lessons shows the lessons
 * @param importFiles opens the import of the user's own files
 * @param openDataset opens a dataset folder
 * @param open shows a run in every view
 * @param report opens the report of a run
 * @param folder opens the folder of a run
 * @param settings takes over the settings of a run
 */
public record StartActions(
        Runnable seeTheIdea,
        Runnable lessons,
        Runnable importFiles,
        Runnable openDataset,
        Consumer<StoredRun> open,
        Consumer<StoredRun> report,
        Consumer<StoredRun> folder,
        Consumer<StoredRun> settings) {}
