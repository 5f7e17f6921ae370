package mnl.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class InquiryTest extends InquiryCase {
    @Test
    void oneQuestionAtATimeAndOfThoseThatWaitTheNewest() {
        for (String each : List.of("a", "b", "c", "d")) {
            inquiry.ask(each);
        }
        assertEquals(List.of("a"), questions());
        answer(0, "A");
        assertEquals(List.of("a", "d"), questions());
        assertEquals(List.of("A"), answers, "whoever drags sees what is known on the way");
        assertTrue(inquiry.workingProperty().get());
        answer(1, "D");
        assertEquals(List.of("A", "D"), answers);
        assertFalse(inquiry.workingProperty().get());
    }

    @Test
    void whereOnlyTheNewestCountsAnswersToOlderQuestionsAreDropped() {
        inquiry.newestOnly();
        inquiry.ask("a");
        inquiry.ask("b");
        answer(0, "A");
        answer(1, "B");
        assertEquals(List.of("B"), answers);
    }

    @Test
    void anAnswerOfAnEarlierRunNeverArrivesAfterANewOne() {
        follow();
        run.replaceBy("second run");
        assertEquals(List.of("accuracy", "accuracy"), questions());
        answer(0, "of the first");
        assertEquals(List.of(), answers);
        assertTrue(inquiry.workingProperty().get(), "the question about the new one is under way");
        answer(1, "of the second");
        assertEquals(List.of("of the second"), answers);
    }

    @Test
    void anAnswerThatComesBeforeTheNewRunIsNoticedIsDroppedToo() {
        inquiry.about(run);
        inquiry.ask("a");
        inquiry.ask("b");
        run.identity = "second run";
        answer(0, "A");
        assertEquals(List.of(), answers);
        assertEquals(List.of("a"), questions(), "what waited was about the first one");
    }

    @Test
    void aFailureOfAnEarlierRunIsNotSaid() {
        follow();
        run.replaceBy("second run");
        asked.get(0).answer().completeExceptionally(new IllegalStateException("Gone."));
        assertEquals("", inquiry.problemProperty().get());
    }

    @Test
    void whatWasSaidOfAnEarlierRunIsTakenBack() {
        follow();
        asked.get(0).answer().completeExceptionally(new IllegalStateException("Gone."));
        assertEquals("Gone.", inquiry.problemProperty().get());
        run.replaceBy(null);
        assertEquals("", inquiry.problemProperty().get());
    }

    @Test
    void whileThereIsNoRunNothingIsAsked() {
        run.identity = null;
        follow();
        inquiry.ask("a");
        assertEquals(List.of(), questions());
    }

    @Test
    void cancellingEndsTheWorkAndItsAnswerDoesNotArrive() {
        inquiry.ask("a");
        inquiry.ask("b");
        asked.get(0).progress().accept(.5);
        inquiry.cancel();
        assertTrue(asked.get(0).answer().isCancelled());
        assertEquals(Inquiry.IDLE, inquiry.progressProperty().get());
        assertFalse(inquiry.workingProperty().get());
        asked.get(0).progress().accept(.75);
        assertEquals(Inquiry.IDLE, inquiry.progressProperty().get(), "it may notice later that nobody waits");
        assertEquals(List.of("a"), questions(), "what waited is given up, too");
        assertEquals(List.of(), answers);
        assertEquals("", inquiry.problemProperty().get(), "giving up is no fault");
        inquiry.ask("c");
        answer(1, "C");
        assertEquals(List.of("C"), answers);
    }

    @Test
    void cancellingTheWholeEndsItsPart() {
        CompletableFuture<String> part = new CompletableFuture<>();
        Inquiry.cancelling(part.thenApply(String::strip), part).cancel(false);
        assertTrue(part.isCancelled());
    }

    @Test
    void progressIsThatOfTheQuestionUnderWay() {
        assertEquals(Inquiry.IDLE, inquiry.progressProperty().get());
        inquiry.ask("a");
        assertEquals(0, inquiry.progressProperty().get());
        asked.get(0).progress().accept(.25);
        assertEquals(.25, inquiry.progressProperty().get());
        answer(0, "A");
        assertEquals(Inquiry.IDLE, inquiry.progressProperty().get());
        inquiry.ask("b");
        asked.get(0).progress().accept(.75);
        assertEquals(0, inquiry.progressProperty().get(), "of an earlier question");
    }

    @Test
    void progressIsTakenOverNoMoreOftenThanTheThreadLooks() {
        List<Runnable> pending = new ArrayList<>();
        Inquiry<String, String> slow = new Inquiry<>(this::start, pending::add, answers::add);
        slow.ask("a");
        for (int i = 1; i <= 100; i++) {
            asked.get(0).progress().accept(i / 200.0);
        }
        assertEquals(1, pending.size());
        pending.remove(0).run();
        assertEquals(.5, slow.progressProperty().get());
    }

    @Test
    void aFailureIsOneSentenceUntilThereIsAnAnswer() {
        inquiry.ask("a");
        asked.get(0)
                .answer()
                .completeExceptionally(new CompletionException(new IllegalStateException("The disk is full.")));
        assertEquals("The disk is full.", inquiry.problemProperty().get());
        inquiry.ask("b");
        assertEquals("The disk is full.", inquiry.problemProperty().get(), "it does not flicker while one drags");
        answer(1, "B");
        assertEquals("", inquiry.problemProperty().get());
    }

    @Test
    void workThatCannotEvenStartIsSaidToo() {
        Inquiry<String, String> refusing = new Inquiry<String, String>(
                        (text, progress) -> {
                            throw new IllegalArgumentException("There are no radii.");
                        },
                        Runnable::run,
                        answers::add)
                .saying("It cannot start.");
        refusing.ask("a");
        assertEquals("There are no radii.", refusing.problemProperty().get());
        assertFalse(refusing.workingProperty().get());
    }

    @Test
    void aFailureWithoutWordsIsSaidInOnes() {
        inquiry.saying("The samples cannot be listed.").ask("a");
        asked.get(0).answer().completeExceptionally(new IllegalStateException());
        assertEquals("The samples cannot be listed.", inquiry.problemProperty().get());
    }

    @Test
    void ofSeveralTheFirstProblemIsSaid() {
        Inquiry<String, String> other = new Inquiry<>(this::start, Runnable::run, answers::add);
        var problem = Inquiry.problemOf(inquiry, other);
        other.ask("a");
        asked.get(0).answer().completeExceptionally(new IllegalStateException("Second."));
        assertEquals("Second.", problem.get());
        inquiry.ask("b");
        asked.get(1).answer().completeExceptionally(new IllegalStateException("First."));
        assertEquals("First.", problem.get());
    }

    @Test
    void whoeverAsksInAnAnswerIsAnsweredNext() {
        List<String> found = new ArrayList<>();
        List<Inquiry<Integer, Integer>> self = new ArrayList<>();
        self.add(new Inquiry<>((n, progress) -> CompletableFuture.completedFuture(n), Runnable::run, n -> {
            found.add("n" + n);
            if (n < 3) {
                self.get(0).ask(n + 1);
            }
        }));
        self.get(0).ask(1);
        assertEquals(List.of("n1", "n2", "n3"), found);
        assertFalse(self.get(0).workingProperty().get());
    }
}
