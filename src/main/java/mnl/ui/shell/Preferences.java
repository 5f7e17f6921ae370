package mnl.ui.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the window behaves, as its user wants it.
 *
 * @param keepSetupOpen whether the setup stays open when a run starts
 * @param reducedMotion whether nothing moves by itself; null = as the system says
 * @param frames whether the status bar counts frames that came late
 * @param views what views remember, by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Preferences(boolean keepSetupOpen, @Nullable Boolean reducedMotion, boolean frames, Map<String, String> views) {
    static final Preferences DEFAULT = new Preferences(false, null, false, Map.of());

    Preferences {
        views = views == null ? Map.of() : Map.copyOf(views);
    }
}
