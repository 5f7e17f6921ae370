package mnl.ui.shell;

import java.util.Set;
import mnl.lab.export.RunFormat;

/**
 * What a user wants a run exported as.
 *
 * @param formats forms that other programs read; may be empty
 * @param shared whether it is to become one file to share, too
 * @param withData whether that file is to hold the run's data
 */
record RunExportChoice(Set<RunFormat> formats, boolean shared, boolean withData) {
    RunExportChoice {
        formats = Set.copyOf(formats);
    }
}
