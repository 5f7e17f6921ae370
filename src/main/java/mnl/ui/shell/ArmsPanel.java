package mnl.ui.shell;

import mnl.lab.report.ArmColors;
import mnl.lab.report.ModalityStyle;
import mnl.ui.arms.ArmsView;
import mnl.ui.arms.ArmsViewModel;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;

/** The arms beside the views, in the colours and lines that the report has, too. */
final class ArmsPanel {
    private static final double LEGEND_LINE = 2;

    private ArmsPanel() {}

    static ArmsView of(RunSession session, SetupViewModel setup, ArmVisibility visibility, RunTitle title) {
        return new ArmsView(
                new ArmsViewModel(session, setup.experimentProperty(), title::begun),
                visibility,
                ArmColors::of,
                m -> (m < 0 ? ModalityStyle.FUSED : ModalityStyle.of(m)).dashes(LEGEND_LINE));
    }
}
