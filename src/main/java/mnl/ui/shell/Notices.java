package mnl.ui.shell;

import java.util.List;

/** Where a sentence is said that stays until the user has read it. */
interface Notices {
    /** Says that something went wrong, and what to do. */
    void failure(String sentence);

    /** Says that something else went wrong: below what stands there, which keeps what it offers. */
    void also(String sentence);

    /** Says something worth knowing. */
    void notice(String sentence);

    /** Says some things worth knowing, a line for each: the first few, and the rest when it is asked for; none says nothing. */
    void each(List<String> sentences);

    /** Says that something went wrong, and offers what to do about it. */
    void offering(String sentence, String action, Runnable run);

    /** Says something worth knowing, and offers what may be wanted next. */
    void notice(String sentence, String action, Runnable run);

    /** The same in place of a sentence that is still there; where it is not, nothing is said. */
    void instead(String before, String sentence, String action, Runnable run);

    /** Says what was done, and offers to take it back. */
    void undoable(String sentence, Runnable undo);
}
