package mnl.ui.regions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import mnl.analysis.region.PairTelling;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.RunState;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import org.jspecify.annotations.Nullable;

/** Has the finished model say, once for each pair of classes, which share of their samples is told apart, over all seeds. Belongs to the FX thread. */
final class TellingFeed {
    private final RunSession session;
    private final RegionSubject subject;
    private final Executor background;
    private final Inquiry<Final, Told> inquiry;
    private @Nullable Told told;

    /** What is asked of the finished model. */
    private record Final(RunLayout layout, ClassPair pair) {}

    private record Told(ClassPair pair, double epoch, List<PairTelling> tellings) {}

    /** @param onAnswer called with every answer */
    TellingFeed(
            RunSession session,
            RegionSubject subject,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime,
            Runnable onAnswer) {
        this.session = session;
        this.subject = subject;
        this.background = background;
        inquiry = new Inquiry<Final, Told>(this::tell, fxThread, answer -> {
                    told = answer;
                    onAnswer.run();
                })
                .following(new CurrentModel(session), nanoTime, this::question)
                .saying(Failures::ofEvaluation);
    }

    void forget() {
        told = null;
    }

    private @Nullable Final question() {
        RunState state = session.stateProperty().get();
        RunHistory history = session.historyProperty().get();
        return state != null && state.isOver() && state.isTrained() && history != null && history.size() > 0
                ? new Final(history.layout(), subject.pair())
                : null;
    }

    private CompletableFuture<Told> tell(Final question, DoubleConsumer progress) {
        return session.evaluate(OwnNoise.request(session.experimentProperty().get(), Split.TEST))
                .thenApplyAsync(
                        test -> new Told(
                                question.pair(),
                                test.measurement().epoch(),
                                PairTelling.of(
                                        question.layout(),
                                        test.labels(),
                                        test.logits(),
                                        question.pair().first(),
                                        question.pair().second())),
                        background);
    }

    /** What the finished model does over all seeds, where the frame is its own; else nothing. */
    List<PairTelling> exact(RegionFrame frame) {
        Told exact = told;
        boolean same =
                exact != null && exact.epoch() == frame.epoch() && exact.pair().equals(subject.pair());
        return exact != null && same ? exact.tellings() : List.of();
    }

    Inquiry<?, ?> inquiry() {
        return inquiry;
    }
}
