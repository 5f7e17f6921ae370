package mnl.ui.story;

import mnl.analysis.run.RunLayout;
import mnl.experiment.Experiment;
import mnl.ui.session.RunHistory;
import org.jspecify.annotations.Nullable;

/** What is told of one run of two modalities or more: its frames, and its pictures. Belongs to the FX thread. */
record Story(RunHistory history, Film film, StoryPictures pictures) {
    /** The story of a run; null where it has none. */
    static @Nullable Story of(@Nullable RunHistory history, Experiment experiment) {
        return history == null || history.layout().modalities().size() < 2
                ? null
                : new Story(history, new Film(history), new StoryPictures(history.layout(), experiment));
    }

    RunLayout layout() {
        return history.layout();
    }

    /** Whether there is no epoch to be told of yet. */
    boolean isEmpty() {
        return film.size() == 0;
    }
}
