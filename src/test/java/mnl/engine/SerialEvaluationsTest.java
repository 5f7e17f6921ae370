package mnl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mnl.data.Split;
import org.junit.jupiter.api.Test;

class SerialEvaluationsTest {
    private static final EvaluationRequest REQUEST = new EvaluationRequest(Split.TEST, List.of(), null);

    private final List<CompletableFuture<Evaluation>> asked = new ArrayList<>();

    private CompletableFuture<Evaluation> ask(EvaluationRequest request) {
        asked.add(new CompletableFuture<>());
        return asked.get(asked.size() - 1);
    }

    private static List<EvaluationRequest> requests(int count) {
        return Collections.nCopies(count, REQUEST);
    }

    @Test
    void theNextIsAskedForWhenTheOneBeforeIsThere() {
        List<Integer> progress = new ArrayList<>();
        CompletableFuture<List<Evaluation>> all = new SerialEvaluations(this::ask).all(requests(2), progress::add);
        assertEquals(1, asked.size());
        asked.get(0).completeExceptionally(new IllegalStateException("the run is closed"));
        CompletionException failure = assertThrows(CompletionException.class, all::join);
        assertEquals("the run is closed", failure.getCause().getMessage());
        assertEquals(List.of(), progress);
        assertEquals(1, asked.size());
    }

    @Test
    void whatCannotBeAskedForFailsTheWholeAndNobodyWaitsForEver() {
        IllegalStateException gone = new IllegalStateException("the run is closed");
        CompletableFuture<Evaluation> first = new CompletableFuture<>();
        CompletableFuture<List<Evaluation>> all = new SerialEvaluations(request -> {
                    if (first.isDone()) {
                        throw gone;
                    }
                    return first;
                })
                .all(requests(2), done -> {});
        first.complete(null);
        assertTrue(all.isCompletedExceptionally());
        assertSame(gone, assertThrows(CompletionException.class, all::join).getCause());
    }
}
