package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenTest {

    @ParameterizedTest
    @CsvSource({"mnl, 11", "allclass, 11", "multi, 12", "fusion, 9", "balance, 63", "statistics, 35", "lipschitz, 3"})
    void everyFileIsThereWithAllItsCases(String name, int cases) throws IOException {
        assertEquals(cases, Golden.cases(name + ".json").count());
    }

    @Test
    void aMissingFileFails() {
        AssertionError failure = assertThrows(AssertionError.class, () -> Golden.cases("no-such.json"));
        assertTrue(failure.getMessage().contains("golden/no-such.json is missing"), failure.getMessage());
    }
}
