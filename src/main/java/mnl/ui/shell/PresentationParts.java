package mnl.ui.shell;

import java.util.function.Supplier;
import mnl.ui.present.PresentView;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.style.ArmLegend;
import org.jspecify.annotations.Nullable;

/** Puts a presentation together: the window's views, the arms of the run on show, the run's controls. */
final class PresentationParts {
    private PresentationParts() {}

    static PresentView make(
            ViewTabs views,
            RunSession session,
            ArmVisibility visibility,
            RunTitle title,
            Supplier<Commands> commands,
            Runnable leave) {
        ArmLegend legend = new ArmLegend(visibility);
        session.historyProperty().addListener((o, was, now) -> show(legend, now));
        show(legend, session.historyProperty().get());
        PresentView view = new PresentView(
                new TabDeck(views), legend.node(), title, new SpeakerRun(commands.get(), session), leave);
        session.epochProperty().addListener((o, was, now) -> view.tell());
        return view;
    }

    private static void show(ArmLegend legend, @Nullable RunHistory history) {
        legend.showArmsOf(history == null ? null : history.layout());
    }
}
