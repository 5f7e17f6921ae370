package mnl.ui.dials;

import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import mnl.data.synthetic.CeilingEstimate;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Estimates the Bayes ceilings of the newest dials: roughly at once, then on more and more samples. */
final class CeilingFeed {
    static final int FIRST = 1000;
    static final int MOST = 16_000;
    static final String ESTIMATING = Texts.of("dials.ceiling-feed.estimating");
    static final String NONE = Texts.of("dials.ceiling-feed.there-is-no-ceiling");

    private static final int FACTOR = 4;
    private static final double MOST_SCORES = 4e6;

    private final Inquiry<Request, Ceilings> ask;
    private final ReadOnlyObjectWrapper<Ceilings> ceilings = new ReadOnlyObjectWrapper<>(this, "ceilings");
    private final ObservableStringValue instead;
    private @Nullable DialQuestion wanted;

    /**
     * @param question of which data
     * @param estimate what was found
     */
    record Ceilings(DialQuestion question, CeilingEstimate estimate) {}

    private record Request(DialQuestion question, int samples) {}

    CeilingFeed(Executor background, Executor fxThread) {
        // Why dials are out of range is said where the samples are drawn.
        ask = Inquiry.inBackground(CeilingFeed::estimate, background, fxThread, this::answered)
                .saying(failure -> NONE);
        instead = Bindings.when(ask.workingProperty().or(ask.problemProperty().isEmpty()))
                .then(ESTIMATING)
                .otherwise(NONE);
    }

    private static Ceilings estimate(Request request) {
        DialQuestion question = request.question();
        return new Ceilings(question, CeilingEstimate.of(question.spec(), question.seed(), request.samples()));
    }

    void ask(DialQuestion question) {
        wanted = question;
        ask.ask(new Request(question, Math.min(FIRST, most(question))));
    }

    private void answered(Ceilings answer) {
        ceilings.set(answer);
        int next = Math.min(answer.estimate().samples() * FACTOR, most(answer.question()));
        if (answer.question().equals(wanted) && next > answer.estimate().samples()) {
            ask.ask(new Request(answer.question(), next));
        }
    }

    /** Fewer samples of many classes, so that the last estimate takes about a second. */
    private static int most(DialQuestion question) {
        double scores = (double) question.spec().classes()
                * question.spec().modalities().size();
        return (int) Math.max(200, Math.min(MOST, MOST_SCORES / scores));
    }

    /** What stands where there is no estimate yet. */
    ObservableStringValue insteadProperty() {
        return instead;
    }

    /** The newest estimate; null before the first one. */
    ReadOnlyObjectProperty<Ceilings> ceilingsProperty() {
        return ceilings.getReadOnlyProperty();
    }
}
