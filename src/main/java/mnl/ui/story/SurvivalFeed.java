package mnl.ui.story;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import org.jspecify.annotations.Nullable;

/** Has the finished model evaluated once, under every seed; while it trains nothing is asked. Belongs to the FX thread. */
final class SurvivalFeed {
    private final RunSession session;
    private final ComparedModalities compared;
    private final Executor background;
    private final Inquiry<EvaluationRequest, Survived> inquiry;
    private final ReadOnlyObjectWrapper<Survived> survived = new ReadOnlyObjectWrapper<>(this, "survived");

    SurvivalFeed(
            RunSession session,
            ComparedModalities compared,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.compared = compared;
        this.background = background;
        this.inquiry = new Inquiry<>(this::evaluate, fxThread, survived::set)
                .following(new CurrentModel(session), nanoTime, this::request)
                .saying(Failures::ofEvaluation);
        session.historyProperty().addListener((o, was, now) -> survived.set(null));
        session.stateProperty().addListener((o, was, now) -> {
            if (now == RunState.TRAINING) {
                survived.set(null);
            }
            if (now != null && now.isOver()) {
                inquiry.again();
            }
        });
    }

    private @Nullable EvaluationRequest request() {
        RunHistory history = session.historyProperty().get();
        RunState state = session.stateProperty().get();
        return state != null
                        && state.isTrained()
                        && history != null
                        && history.layout().modalities().size() > 1
                ? OwnNoise.request(session.experimentProperty().get(), Split.TEST)
                : null;
    }

    private CompletableFuture<Survived> evaluate(EvaluationRequest request, DoubleConsumer progress) {
        RunLayout layout = session.historyProperty().get().layout();
        return compared.evaluate(layout, request).thenApplyAsync(found -> Survived.of(layout, found), background);
    }

    Inquiry<?, ?> inquiry() {
        return inquiry;
    }

    /** What the finished model tells; null while there is none. */
    ReadOnlyObjectProperty<Survived> survivedProperty() {
        return survived.getReadOnlyProperty();
    }
}
