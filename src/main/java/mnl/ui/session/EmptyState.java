package mnl.ui.session;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import mnl.engine.RunState;
import mnl.words.Texts;

/** What a view says, with the next step, as long as there is nothing to show. */
public final class EmptyState {
    private EmptyState() {}

    /** The sentence; empty as soon as the current run has a measurement. */
    public static StringBinding of(RunSession session) {
        return Bindings.createStringBinding(
                () -> sentence(session),
                session.stateProperty(),
                session.awaitedProperty(),
                session.measurementsProperty(),
                session.failureProperty());
    }

    private static String sentence(RunSession session) {
        if (session.measurementsProperty().get() > 0) {
            return "";
        }
        RunState state = session.stateProperty().get();
        if (state == null) {
            return Texts.of("session.empty-state.no-run-yet-choose");
        }
        return switch (state) {
            case PREPARING -> preparing(session.awaitedProperty().get());
            case FAILED -> session.failureProperty().get();
            case CANCELLED -> Texts.of("session.empty-state.the-run-was-stopped");
            default -> Texts.of("session.empty-state.waiting-for-the-first");
        };
    }

    private static String preparing(String awaited) {
        return awaited.isEmpty()
                ? Texts.of("session.empty-state.reading-the-data-and")
                : Texts.of("session.empty-state.reading-the-data-and-building", awaited);
    }
}
