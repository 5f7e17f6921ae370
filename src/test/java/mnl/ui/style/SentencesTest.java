package mnl.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String TEXT = "Mean of 0.5 seeds, e.g. this one. Above 0 it is right? “Yes.” And more.";

    @Test
    void theFirstSentencesEndWhereTheNextBegins() {
        assertEquals("Mean of 0.5 seeds, e.g. this one.", Sentences.first(TEXT, 1));
        assertEquals("Mean of 0.5 seeds, e.g. this one. Above 0 it is right?", Sentences.first(TEXT, 2));
        assertEquals(TEXT, Sentences.first(TEXT, 9));
        assertEquals("Only one", Sentences.first("Only one", 2));
    }
}
