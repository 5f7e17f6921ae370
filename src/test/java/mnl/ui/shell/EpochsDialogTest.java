package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EpochsDialogTest {
    @Test
    void onlyMoreEpochsAreMore() {
        assertEquals(OptionalInt.of(41), EpochsDialog.more(" 41 ", 40));
        for (String none : List.of("40", "", "-50", "4e9", "9999999999", "50.5")) {
            assertEquals(OptionalInt.empty(), EpochsDialog.more(none, 40), none);
        }
    }
}
