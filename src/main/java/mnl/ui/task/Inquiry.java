package mnl.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Asks what takes its time, and brings the answer back to the FX thread. One question at a time: while an answer is awaited
 * only the newest question is kept, so that a dragged slider never queues up work. An answer never arrives once its question
 * was cancelled, or once there is another {@link Subject} than the one that was asked about. Belongs to the FX thread.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class Inquiry<Q, A> {
    /** Progress while nothing is under way. */
    public static final double IDLE = -1;

    /** Starts what is asked for, and returns at once; called on the FX thread. */
    @FunctionalInterface
    public interface Work<Q, A> {
        /**
         * Starts on a question.
         *
         * @param question what is asked
         * @param progress takes the share that is done, 0 to 1, on any thread
         * @return the answer; cancelled where nobody waits for it any more
         */
        CompletableFuture<A> start(Q question, DoubleConsumer progress);
    }

    private final Work<Q, A> work;
    private final Executor fxThread;
    private final Consumer<A> answer;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Function<Throwable, String> sentence =
            failure -> Failures.sentence(failure, Texts.of("task.inquiry.this-did-not-work", Causes.of(failure)));
    private Consumer<Throwable> failed = failure -> {};
    private ToLongFunction<A> resting = answer -> -1;
    private boolean newestOnly;
    private @Nullable Subject subject;
    private @Nullable Object identity;
    private Supplier<@Nullable Q> followed = () -> null;
    private @Nullable Freshness freshness;
    private @Nullable CompletableFuture<A> underWay;
    private @Nullable Q waiting;
    private boolean anew;

    /**
     * @param work starts the work
     * @param fxThread brings answers and progress back, for example {@code Platform::runLater}
     * @param answer receives each answer
     */
    public Inquiry(Work<Q, A> work, Executor fxThread, Consumer<A> answer) {
        this.work = work;
        this.fxThread = fxThread;
        this.answer = answer;
    }

    /** One whose work is a computation in the background. */
    public static <Q, A> Inquiry<Q, A> inBackground(
            Function<Q, A> compute, Executor background, Executor fxThread, Consumer<A> answer) {
        return new Inquiry<>(
                (question, progress) -> CompletableFuture.supplyAsync(() -> compute.apply(question), background),
                fxThread,
                answer);
    }

    /** Says other sentences where there is no answer. */
    public Inquiry<Q, A> saying(Function<Throwable, String> ofFailure) {
        sentence = ofFailure;
        return this;
    }

    /** Says this where a failure itself says nothing. */
    public Inquiry<Q, A> saying(String otherwise) {
        return saying(failure -> Failures.sentence(failure, otherwise));
    }

    /** Has each failure reported, too, without the wrapping of whoever ran it. */
    public Inquiry<Q, A> failing(Consumer<Throwable> report) {
        failed = report;
        return this;
    }

    /** Drops answers, too, that came when there was a newer question already. */
    public Inquiry<Q, A> newestOnly() {
        newestOnly = true;
        return this;
    }

    /** Asks about something that may be replaced: what is under way ends with it, and while there is none nothing is asked. */
    public Inquiry<Q, A> about(Subject of) {
        subject = of;
        identity = of.identity();
        of.whenMoved(this::follow);
        return this;
    }

    /**
     * Asks by itself, too, whenever the subject has moved on and somebody looks; while it trains in a part of its time only.
     *
     * @param of what is asked about
     * @param nanoTime the clock
     * @param question what to ask as things are; null for nothing
     */
    public Inquiry<Q, A> following(Subject of, LongSupplier nanoTime, Supplier<@Nullable Q> question) {
        followed = question;
        freshness = new Freshness(of, nanoTime);
        showing.addListener((o, was, now) -> follow());
        return about(of);
    }

    /** Rests so long after an answer that came while training, in nanoseconds, before it asks by itself again. */
    public Inquiry<Q, A> resting(ToLongFunction<A> ofAnswer) {
        resting = ofAnswer;
        return this;
    }

    /** Asks, or replaces the question that waits. */
    public void ask(Q question) {
        if (!hasSubject()) {
            return;
        }
        if (underWay != null) {
            waiting = question;
        } else {
            start(question);
        }
    }

    /** What is followed is asked otherwise by now: asks it as soon as somebody looks and the question under way is answered. */
    public void again() {
        anew = true;
        follow();
    }

    /** Gives up what is under way and what waits, and takes back what was said of an earlier question. */
    public void cancel() {
        CompletableFuture<A> given = underWay;
        underWay = null;
        waiting = null;
        progress.set(IDLE);
        problem.set("");
        working.set(false);
        if (given != null) {
            given.cancel(false);
        }
    }

    private void start(Q question) {
        CompletableFuture<A> mine = new CompletableFuture<>();
        underWay = mine;
        working.set(true);
        progress.set(0);
        if (freshness != null) {
            freshness.asked();
        }
        CompletableFuture<A> begun = begin(question, new NewestShare(fxThread, share -> show(mine, share)));
        Unawaited.whenDone(mine, (cancelled, failure) -> begun.cancel(false));
        Unawaited.whenDone(begun, fxThread, (result, failure) -> answered(mine, result, failure));
    }

    private void show(CompletableFuture<A> mine, double share) {
        if (underWay == mine) {
            progress.set(share);
        }
    }

    private CompletableFuture<A> begin(Q question, DoubleConsumer shares) {
        try {
            return work.start(question, shares);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void answered(CompletableFuture<A> mine, A result, @Nullable Throwable failure) {
        if (!hasSubject() || underWay != mine) {
            return;
        }
        progress.set(IDLE);
        if (freshness != null) {
            freshness.answered(failure == null ? resting.applyAsLong(result) : -1);
        }
        try {
            deliver(result, failure);
        } finally {
            if (underWay == mine) {
                underWay = null;
                next();
            }
        }
    }

    private void deliver(A result, @Nullable Throwable failure) {
        if (failure != null) {
            problem.set(sentence.apply(failure));
            failed.accept(Causes.of(failure));
        } else if (!newestOnly || waiting == null) {
            problem.set("");
            answer.accept(result);
        }
    }

    private void next() {
        if (waiting != null) {
            Q question = waiting;
            waiting = null;
            start(question);
        } else {
            follow();
        }
        working.set(underWay != null);
    }

    /** Whether there is something to ask about; ends what is about another one. */
    private boolean hasSubject() {
        if (subject == null) {
            return true;
        }
        Object now = subject.identity();
        if (now != identity) {
            identity = now;
            cancel();
            if (freshness != null) {
                freshness.forget();
            }
        }
        return now != null;
    }

    private void follow() {
        if (!hasSubject() || freshness == null || underWay != null || !showing.get()) {
            return;
        }
        if (anew || freshness.isDue()) {
            anew = false;
            Q question = followed.get();
            if (question == null) {
                freshness.asked();
            } else {
                start(question);
            }
        }
    }

    /** Whether anybody looks: only then is what is followed asked. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether an answer is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** 0 to 1 while something is under way, {@link #IDLE} otherwise. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no answer to the last question, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The first sentence that one of these has to say; empty where nothing is wrong. */
    public static StringBinding problemOf(Inquiry<?, ?>... inquiries) {
        ReadOnlyStringProperty[] problems =
                Stream.of(inquiries).map(Inquiry::problemProperty).toArray(ReadOnlyStringProperty[]::new);
        return Bindings.createStringBinding(
                () -> Stream.of(problems)
                        .map(ReadOnlyStringProperty::get)
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(""),
                problems);
    }

    /** The first, which ends the second when it is cancelled. */
    public static <A> CompletableFuture<A> cancelling(CompletableFuture<A> whole, CompletableFuture<?> part) {
        Unawaited.whenDone(whole, (result, failure) -> part.cancel(false));
        return whole;
    }
}
