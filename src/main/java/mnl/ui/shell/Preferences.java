package mnl.ui.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How the window behaves, as its user wants it.
 *
 * @param keepSetupOpen whether the setup stays open when a run starts
 * @param reducedMotion whether nothing moves by itself
 * @param frames whether the status bar counts frames that came late
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Preferences(boolean keepSetupOpen, boolean reducedMotion, boolean frames) {
    static final Preferences DEFAULT = new Preferences(false, false, false);
}
