package mnl.ui.task;

import org.jspecify.annotations.Nullable;

/** What questions are about and what moves on under them, such as the model of the current run. Belongs to the FX thread. */
public interface Subject {

    /** By whose identity answers are kept apart; null while there is nothing to ask about. */
    @Nullable
    Object identity();

    /** How far it has come, such as passes over the training split; another number is another model. */
    double version();

    /** Whether it moves on by itself all the time: then whole versions count only, and who asks leaves it time between. */
    boolean isTraining();

    /** Has an action run whenever any of these may have changed. */
    void whenMoved(Runnable action);
}
