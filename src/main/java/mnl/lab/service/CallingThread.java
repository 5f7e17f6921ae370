package mnl.lab.service;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import mnl.data.Causes;
import mnl.data.Unawaited;

/** Has the thread that waits for an answer do the work that leads to it, in order. */
final class CallingThread implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /**
     * Works until the answer is there and all that was to be done before.
     *
     * @throws RuntimeException what failed, as {@link Causes#await}
     */
    <T> T await(CompletableFuture<T> answer) throws InterruptedException {
        Unawaited.whenDone(answer, (found, error) -> tasks.add(() -> {}));
        while (!answer.isDone() || !tasks.isEmpty()) {
            tasks.take().run();
        }
        return Causes.await(answer);
    }
}
