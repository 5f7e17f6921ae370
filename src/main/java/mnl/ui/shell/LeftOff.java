package mnl.ui.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/**
 * What was on show when the window was left.
 *
 * @param view title of the view in front; empty for the first one
 * @param run folder of the run on show, from the workspace on where it is inside; empty for none
 * @param beside folders of the runs that were open in windows of their own, likewise
 * @param setupClosed whether the setup was closed to its rail
 * @param armsHidden whether the arms were hidden
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeftOff(String view, String run, List<String> beside, boolean setupClosed, boolean armsHidden) {
    static final LeftOff NOTHING = new LeftOff("", "", List.of(), false, false);

    LeftOff {
        view = view == null ? "" : view;
        run = run == null ? "" : run;
        beside = beside == null
                ? List.of()
                : beside.stream().filter(Objects::nonNull).toList();
    }
}
