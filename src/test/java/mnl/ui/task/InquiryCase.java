package mnl.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/** What {@link InquiryTest} and {@link FollowedModelTest} have in common. */
abstract class InquiryCase {
    /** A question that waits for its answer. */
    record Asked(String question, DoubleConsumer progress, CompletableFuture<String> answer) {}

    /** A run that the test moves on. */
    static final class Run implements Subject {
        final List<Runnable> listeners = new ArrayList<>();
        Object identity = "first run";
        double version;
        boolean training = true;

        @Override
        public Object identity() {
            return identity;
        }

        @Override
        public double version() {
            return version;
        }

        @Override
        public boolean isTraining() {
            return training;
        }

        @Override
        public void whenMoved(Runnable action) {
            listeners.add(action);
        }

        void move() {
            listeners.forEach(Runnable::run);
        }

        void trainTo(double epoch) {
            version = epoch;
            move();
        }

        void replaceBy(Object next) {
            identity = next;
            version = 0;
            move();
        }
    }

    final List<Asked> asked = new ArrayList<>();

    final List<String> answers = new ArrayList<>();

    final Run run = new Run();

    final Inquiry<String, String> inquiry = new Inquiry<>(this::start, Runnable::run, answers::add);

    long now;

    String question = "accuracy";

    CompletableFuture<String> start(String text, DoubleConsumer progress) {
        Asked next = new Asked(text, progress, new CompletableFuture<>());
        asked.add(next);
        return next.answer();
    }

    List<String> questions() {
        return asked.stream().map(Asked::question).toList();
    }

    void answer(int index, String text) {
        asked.get(index).answer().complete(text);
    }

    void follow() {
        inquiry.following(run, () -> now, () -> question);
        inquiry.showingProperty().set(true);
    }
}
