package mnl.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeldClassTest {
    @Test
    void theClassIsChosenAfterTheFirstEpochAndOnceMoreWhenTheModelHasSettled() {
        HeldClass held = new HeldClass();
        assertEquals(3, held.at(0, 8, () -> 3));
        assertEquals(5, held.at(1, 8, () -> 5), "nothing is known before the first epoch");
        for (int epoch = 2; epoch < 8; epoch++) {
            int other = epoch;
            assertEquals(5, held.at(epoch, 8, () -> other));
        }
        assertEquals(1, held.at(8, 8, () -> 1));
        assertEquals(1, held.at(30, 8, () -> 2));
        assertEquals(1, held.at(80, 8, () -> 4));
    }

    @Test
    void ofAModelThatIsOpenedFinishedItIsThatOfItsEnd() {
        assertEquals(7, new HeldClass().at(80, 8, () -> 7));
    }
}
