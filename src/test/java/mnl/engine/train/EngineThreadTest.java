package mnl.engine.train;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mnl.engine.EngineStartException;
import org.junit.jupiter.api.Test;

class EngineThreadTest {

    /** Such as a run that is given up, which is measured, while somebody asks about it. */
    @Test
    void aCommandThatHasAQuestionAnsweredLeavesTheThreadAlive() throws Exception {
        CompletableFuture<Void> posted = new CompletableFuture<>();
        EngineThread thread = new EngineThread(EngineThread.daemons(), () -> {
            posted.join();
            throw new EngineStartException("There is none.", null);
        });
        CompletableFuture<Void> answered = new CompletableFuture<>();
        CompletableFuture<Void> after = new CompletableFuture<>();
        thread.post(() -> thread.questions().answer());
        thread.ask(() -> answered.complete(null));
        posted.complete(null);
        answered.get(1, TimeUnit.MINUTES);
        thread.post(() -> after.complete(null));
        after.get(1, TimeUnit.MINUTES);
        thread.close();
        thread.ended().join();
    }
}
