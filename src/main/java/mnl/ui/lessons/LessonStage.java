package mnl.ui.lessons;

import javafx.beans.value.ObservableStringValue;
import mnl.experiment.Experiment;

/** What a lesson needs of the window. */
public interface LessonStage {

    /** Title of the view in front. */
    ObservableStringValue viewProperty();

    /** Brings a view to the front; one that is not there stays where it is. */
    void showView(String title);

    /** Puts an experiment into the setup and trains it, in place of what is being trained. */
    void train(Experiment experiment);
}
