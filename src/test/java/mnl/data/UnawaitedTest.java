package mnl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnawaitedTest {
    private final Logger logger = Logger.getLogger(Unawaited.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void forget() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private List<Throwable> failures() {
        return logged.stream()
                .filter(each -> each.getLevel().equals(Level.SEVERE))
                .map(LogRecord::getThrown)
                .toList();
    }

    @Test
    void answersAndFailuresAreHandedOn() {
        List<Object> taken = new ArrayList<>();
        RuntimeException failure = new IllegalStateException("no");
        Unawaited.whenDone(CompletableFuture.completedFuture("yes"), (found, error) -> taken.add(found));
        Unawaited.whenDone(CompletableFuture.<String>failedFuture(failure), (found, error) -> taken.add(error));
        assertEquals(List.of("yes", failure), taken);
        assertEquals(List.of(), failures(), "whoever takes a failure sees to it");
    }

    @Test
    void whatTheTakerItselfThrowsIsLogged() {
        RuntimeException failure = new IllegalStateException("the view is gone");
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<Runnable> later = new ArrayList<>();
        Unawaited.whenDone(answer, later::add, (found, error) -> {
            throw failure;
        });
        answer.complete("yes");
        assertEquals(List.of(), failures(), "taken on its own thread");
        later.forEach(Runnable::run);
        assertSame(failure, failures().get(0));
    }

    @Test
    void workThatGoesOnByItselfIsLoggedWhereItFails() {
        RuntimeException failure = new IllegalStateException("no");
        CompletableFuture<String> work = new CompletableFuture<>();
        Unawaited.goOn(work.thenApply(String::length));
        work.completeExceptionally(failure);
        assertEquals(List.of(failure), failures());
    }

    @Test
    void whatIsCancelledAndWhatAClosedProgramRefusesIsNoFault() {
        Unawaited.goOn(CompletableFuture.failedFuture(new CancellationException()));
        Unawaited.whenDone(
                CompletableFuture.completedFuture("yes"),
                refusing -> {
                    throw new RejectedExecutionException();
                },
                (found, error) -> {});
        assertEquals(List.of(), failures());
    }
}
