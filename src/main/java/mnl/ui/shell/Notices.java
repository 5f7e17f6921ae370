package mnl.ui.shell;

/** Where a sentence is said that stays until the user has read it. */
interface Notices {
    /** Says that something went wrong, and what to do. */
    void failure(String sentence);

    /** Says something worth knowing. */
    void notice(String sentence);

    /** Says that something went wrong, and offers what to do about it. */
    void offering(String sentence, String action, Runnable run);

    /** Says what was done, and offers to take it back. */
    void undoable(String sentence, Runnable undo);
}
