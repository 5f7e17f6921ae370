package mnl.ui.style;

import mnl.ui.task.Replay;

/** A view with a film of the epochs, which can be played wherever it is shown. */
public interface Filmed {

    /** Where it stands. */
    Replay film();

    /** The epoch that is shown; NaN for none. */
    double epoch();
}
