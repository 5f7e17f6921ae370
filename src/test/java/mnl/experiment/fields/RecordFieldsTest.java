package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {

    /** Refuses a length below 0. */
    record Plank(int length, double width) {
        Plank {
            if (length < 0) {
                throw new IllegalArgumentException("No plank is that short.");
            }
        }
    }

    private static Field number(String name) {
        return Field.number(Facts.field(name, name, "how much."), NumberBounds.within(0, 9));
    }

    private static RecordFields<Plank> plank() {
        return RecordFields.of(Plank.class, new Plank(3, 1), number("length"), number("width"));
    }

    @Test
    void everyComponentHasOneDeclaration() {
        assertEquals(2, plank().all().size());
        for (Field[] wrong : new Field[][] {
            {number("length")},
            {number("length"), number("height")},
            {number("length"), number("length")},
            {number("length"), number("width"), number("width")}
        }) {
            assertThrows(IllegalArgumentException.class, () -> RecordFields.of(Plank.class, null, wrong));
        }
    }

    @Test
    void aCopyHoldsWhatIsGivenAndTheRestAsItWas() {
        assertEquals(new Plank(7, 1), plank().with(new Plank(3, 1), Map.of("length", 7)));
        assertEquals(new Plank(3, 2.5), plank().with(new Plank(3, 1), Map.of("width", 2.5)));
        assertEquals(new Plank(3, 1), plank().with(new Plank(3, 1), Map.of()));
    }

    @Test
    void whatTheRecordItselfRefusesIsSaidInItsWords() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> plank().with(new Plank(3, 1), Map.of("length", -1)));
        assertEquals("No plank is that short.", refusal.getMessage());
    }

    @Test
    void fieldsAreFoundByName() {
        assertEquals(number("width").name(), plank().field("width").name());
        assertEquals(2.5, plank().get(new Plank(1, 2.5), "width"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> plank().field("height"))
                .getMessage()
                .contains("height"));
        assertThrows(IllegalArgumentException.class, () -> plank().get(new Plank(1, 1), "height"));
    }
}
