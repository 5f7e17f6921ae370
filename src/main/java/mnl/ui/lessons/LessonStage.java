package mnl.ui.lessons;

import javafx.beans.value.ObservableStringValue;
import mnl.engine.Pace;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/** What a lesson needs of the window. */
public interface LessonStage {

    /** Title of the view in front. */
    ObservableStringValue viewProperty();

    /** Brings a view to the front; one that is not there stays where it is. */
    void showView(String title);

    /**
     * Puts an experiment into the setup and trains it, in place of what is being trained.
     *
     * @param pace how fast; null for as the user has set it
     */
    void train(Experiment experiment, @Nullable Pace pace);
}
