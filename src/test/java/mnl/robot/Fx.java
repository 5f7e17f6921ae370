package mnl.robot;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Work on the FX thread, which must answer within a minute or two. */
final class Fx {
    private static final long PATIENCE_SECONDS = 120;

    private Fx() {}

    /** Does it there and waits. */
    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new SilentWindowException(
                    "The window's thread has not answered for " + PATIENCE_SECONDS + " s.\n" + Threads.dump(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for what has been sent to the FX thread so far, and for what that sends in turn. */
    static void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }
}
