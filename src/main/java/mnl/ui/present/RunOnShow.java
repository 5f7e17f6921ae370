package mnl.ui.present;

/** The run whose numbers are presented. */
public interface RunOnShow {

    /** What it is called; empty while there is none. */
    String name();

    /** An epoch of it in words; the newest one for NaN; empty while there is no run. */
    String at(double epoch);
}
