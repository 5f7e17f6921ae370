package mnl.lab.archive;

/** What an archive of a run holds. */
final class ArchiveLayout {
    /** The entry that says what the file is. */
    static final String ABOUT = "mnl-run.json";

    /** Folder of the run's files. */
    static final String RUN = "run/";

    /** Folder of the data's files. */
    static final String DATA = "data/";

    static final String FORMAT = "mnl-explorer-run";
    static final int SCHEMA = 1;

    private ArchiveLayout() {}
}
