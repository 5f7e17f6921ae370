package mnl.ui.shell;

import javafx.beans.value.ObservableValue;
import mnl.experiment.Experiment;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ModalityStyle;
import mnl.ui.arms.ArmsView;
import mnl.ui.arms.ArmsViewModel;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;

/** The arms beside the views, in the colours and lines that the report has, too. */
final class ArmsPanel {
    private static final double LEGEND_LINE = 2;

    private ArmsPanel() {}

    /** @param planned the experiment that is set up */
    static ArmsView of(
            RunSession session, ObservableValue<Experiment> planned, ArmVisibility visibility, RunTitle title) {
        return new ArmsView(new ArmsViewModel(session, planned, title::begun), visibility, ArmColors::of, m -> (m < 0
                        ? ModalityStyle.FUSED
                        : ModalityStyle.of(m))
                .dashes(LEGEND_LINE));
    }
}
