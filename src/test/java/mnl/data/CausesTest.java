package mnl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CausesTest {
    private final IOException disk = new IOException("the disk is full");
    private final UncheckedIOException said = new UncheckedIOException(disk);
    private final CompletionException wrapped = new CompletionException(new ExecutionException(said));

    @Test
    void onlyTheWrappingOfWhoeverRanTheWorkIsTakenAway() {
        assertSame(said, Causes.of(wrapped));
        assertSame(said, Causes.of(said), "what failed itself keeps its own cause");
        CompletionException empty = new CompletionException("of nothing", null);
        assertSame(empty, Causes.of(empty));
    }

    @Test
    void theChainGoesFromTheOutermostToTheRoot() {
        assertEquals(List.of(wrapped, wrapped.getCause(), said, disk), Causes.chain(wrapped));
        assertSame(disk, Causes.root(wrapped));
        assertSame(disk, Causes.root(disk));
        assertEquals(Optional.of(disk), Causes.find(wrapped, IOException.class));
        assertEquals(Optional.of(wrapped), Causes.find(wrapped, RuntimeException.class), "the outermost of the kind");
        assertEquals(Optional.empty(), Causes.find(wrapped, DataException.class));
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        assertEquals(20, Causes.chain(one).size());
        assertEquals(Optional.empty(), Causes.find(one, IOException.class));
    }

    @Test
    void awaitingThrowsWhatFailedItselfWhereItIsUnchecked() {
        assertSame(said, assertThrows(UncheckedIOException.class, () -> Causes.await(failed(said))));
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        assertSame(full, assertThrows(OutOfMemoryError.class, () -> Causes.await(failed(full))));
        CompletionException around = assertThrows(CompletionException.class, () -> Causes.await(failed(disk)));
        assertSame(disk, around.getCause());
        assertEquals(7, Causes.await(CompletableFuture.completedFuture(7)));
    }

    private static CompletableFuture<Integer> failed(Throwable why) {
        return CompletableFuture.failedFuture(why);
    }
}
